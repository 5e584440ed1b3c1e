import { expect, it } from 'vitest'
import { EncodingPace } from './encoding-pace.ts'

/** Encodes pictures in turn, each of which takes some milliseconds, once it has as many as it looks ahead. */
async function maxInside(pictures: number, lookAhead: number): Promise<number> {
  const pace = new EncodingPace()
  let inside = 0
  let max = 0
  for (let picture = 0; picture < pictures; picture++) {
    await pace.room()
    inside++
    max = Math.max(max, inside)
    if (inside <= lookAhead) continue
    setTimeout(() => {
      inside--
      pace.encoded()
    }, 2)
  }
  return max
}

it('lets an encoder have three pictures at a time', async () => {
  expect(await maxInside(50, 0)).toBe(3)
})

it('lets an encoder have more that gives nothing before it has them, as x264 in Firefox, which looks 40 ahead', async () => {
  const max = await maxInside(200, 40)
  expect(max).toBeGreaterThan(40)
  expect(max).toBeLessThanOrEqual(48)
})
