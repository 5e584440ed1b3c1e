export { circles } from './circles.ts'
export { importersOf } from './importers.ts'
export { type ImportGraph, readImports } from './read-imports.ts'
export { sourceFiles } from './source-files.ts'
