import { join } from 'node:path'
import { buildSite } from './build-site.ts'

const folder = join(import.meta.dirname, '../dist')
await buildSite(folder, (line) => console.error(line))
console.log(join(folder, 'index.html'))
