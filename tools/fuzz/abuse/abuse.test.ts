import { expect, it } from 'vitest'
import { abuse } from './abuse.ts'

it('a few seconds of throws, aborts, disposals, lost networks and changing files leave nothing unsettled and nothing behind', async () => {
  const { calls, findings } = await abuse({ seed: 1, minutes: 0.1 })
  expect(findings).toEqual([])
  expect(Object.keys(calls).length).toBeGreaterThan(4)
}, 300_000)
