export { buildDocumentation } from './site/build-documentation.ts'
