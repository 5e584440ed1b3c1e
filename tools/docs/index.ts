export { buildSite } from './site/build-site.ts'
