export { packPackages } from './pack-packages.ts'
export { type PublicPackage, publicPackages } from './public-packages.ts'
