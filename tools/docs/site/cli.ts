import { join } from 'node:path'
import { buildDocumentation } from './build-documentation.ts'

const folder = join(import.meta.dirname, '../dist')
await buildDocumentation(folder, (line) => console.error(line))
console.log(join(folder, 'index.html'))
