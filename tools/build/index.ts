export { buildPackages } from './build-packages.ts'
export { builtPage, type PageSources } from './page.ts'
