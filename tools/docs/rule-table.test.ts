import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withRuleTable } from './rule-table.ts'

it('has the rule table of the docs made from the rules themselves (pnpm readme)', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')
  expect(page).toBe(withRuleTable(page))
})
