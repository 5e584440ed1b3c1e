import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withRuleTable } from './rule-table.ts'

it('has the rule table of the README made from the rules themselves (pnpm readme)', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  expect(readme).toBe(withRuleTable(readme))
})
