import { beforeAll, describe, expect, it } from 'vitest'
import type { Session } from './programme.ts'
import { type Done, done, fingerprint } from './testing/done.ts'

const names = [
  'screenshot.png',
  'transparent.png',
  'display-p3.jpg',
  'orientation-6.jpg',
  'lossy.avif',
  'lossy.jxl',
]
/** Each photo five times: 30 photos in one post. */
const thirty = Array.from({ length: 30 }, (_, n) => n % names.length)
const session: Session = {
  engine: 'wasm',
  workers: 2,
  fileTimeout: 10_000,
  posts: [thirty, thirty],
  atOnce: 1,
}

const seeds = [1, 2]

let result: Done
beforeAll(async () => {
  result = await done(names, {
    sessions: seeds.map((seed) => ({ ...session, killing: { seed, every: 200, max: 8, posts: 1 } })),
  })
}, 600_000)

const during = () => result.outcomes.filter(({ post }) => post === 0)
const after = () => result.outcomes.filter(({ post }) => post === 1)

describe('while workers are killed at random', () => {
  // One every 200 ms on average, up to 8: how many that are depends on how long the machine takes.
  it('workers die indeed', () => {
    for (const { ended, kills } of result.report.measurements)
      if (ended) expect(kills).toBeGreaterThanOrEqual(2)
  })

  it('every photo comes out, or its report says why not', () => {
    expect(result.report).toMatchObject({ broken: null, complaints: [], rejections: [], pending: [] })
    expect(during().length).toBe(seeds.length * thirty.length)
    const reasons = during().flatMap(({ error }) => (error ? [error.code] : []))
    // One that dies silently before it runs is missed when its file's time is over, and at once when it is later.
    expect(reasons.filter((code) => code !== 'worker-failed' && code !== 'timeout')).toEqual([])
    for (const { output, error } of during()) expect((output === null) !== (error === null)).toBe(true)
    // Most get over it: no more fail than workers were killed.
    const kills = result.report.measurements.reduce((sum, { ended, kills }) => sum + (ended ? kills : 0), 0)
    expect(reasons.length).toBeLessThanOrEqual(kills)
    expect(kills).toBeLessThan(during().length / 2)
  })

  it('what comes out is what comes out in peace', () => {
    const inPeace = after().filter(({ output }) => output)
    const peaceful = new Map(inPeace.map((outcome) => [outcome.input, fingerprint(outcome)]))
    expect(peaceful.size).toBe(names.length)
    for (const outcome of during()) {
      if (outcome.output) expect(fingerprint(outcome)).toBe(peaceful.get(outcome.input))
    }
  })
})

describe('afterwards', () => {
  it('the same preparer prepares them all', () => {
    expect(after().length).toBe(seeds.length * thirty.length)
    expect(after().filter(({ error }) => error)).toEqual([])
  })
})
