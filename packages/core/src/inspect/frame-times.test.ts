import { expect, it } from 'vitest'
import { FrameTimes } from './frame-times.ts'

it('takes no rate from decode times that advance by a tick, as some programs write them', () => {
  const times = new FrameTimes()
  // Three pictures out of order, then one that lasts for all four: 30 frames a second at 10,000 ticks.
  for (let group = 0; group < 25; group++) {
    times.add(3, 1)
    times.add(1, 1330)
  }
  expect(times.nominalRate(10_000)).toBeCloseTo(30, 0)
})

it('takes the rate of most frames where others were left out', () => {
  const times = new FrameTimes()
  times.add(60, 3000)
  times.add(20, 6000)
  expect(times.nominalRate(90_000)).toBe(30)
})
