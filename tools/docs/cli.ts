import { readFile, writeFile } from 'node:fs/promises'
import { withRuleTable } from './rule-table.ts'

const readme = new URL('../../README.md', import.meta.url)
await writeFile(readme, withRuleTable(await readFile(readme, 'utf8')))
