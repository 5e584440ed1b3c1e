export { buildPackages } from './build-packages.ts'
export { type BundledLicence, bundledLicences } from './bundled-licences.ts'
export { builtPage, type PageSources } from './page.ts'
