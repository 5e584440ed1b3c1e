import { readFile, writeFile } from 'node:fs/promises'
import { runCommandLine } from '@postfit/command-line'

await runCommandLine({
  name: 'pnpm readme',
  summary: 'Writes the rule table of docs/rules.md.',
  async run() {
    const { withRuleTable } = await import('./rule-table.ts')
    const page = new URL('../../docs/rules.md', import.meta.url)
    await writeFile(page, withRuleTable(await readFile(page, 'utf8')))
  },
})
