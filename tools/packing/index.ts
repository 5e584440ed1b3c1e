export { documentedImportMap } from './documented-import-map.ts'
export { packPackages } from './pack-packages.ts'
export { type PublicPackage, publicPackages } from './public-packages.ts'
export { examplesFolder, unpackApp, unpackApps } from './unpack-app.ts'
