import { readFile, writeFile } from 'node:fs/promises'
import { withRuleTable } from './rule-table.ts'

const page = new URL('../../docs/rules.md', import.meta.url)
await writeFile(page, withRuleTable(await readFile(page, 'utf8')))
