import { expect, it } from 'vitest'
import { EncodingPace } from './encoding-pace.ts'

/** Encodes pictures in turn, each of which takes some milliseconds, once it has as many as it looks ahead. */
async function mostInside(pictures: number, lookAhead: number): Promise<number> {
  const pace = new EncodingPace()
  let inside = 0
  let most = 0
  for (let picture = 0; picture < pictures; picture++) {
    await pace.room()
    inside++
    most = Math.max(most, inside)
    if (inside <= lookAhead) continue
    setTimeout(() => {
      inside--
      pace.encoded()
    }, 2)
  }
  return most
}

it('lets an encoder have three pictures at a time', async () => {
  expect(await mostInside(50, 0)).toBe(3)
})

it('lets an encoder have more that gives nothing before it has them, as x264 in Firefox, which looks 40 ahead', async () => {
  const most = await mostInside(200, 40)
  expect(most).toBeGreaterThan(40)
  expect(most).toBeLessThanOrEqual(48)
})
