import { describe, expect, it } from 'vitest'
import { planeFilters } from './plane-filters.ts'
import { type Taps, unitWeight } from './taps.ts'

/** What a filter makes of samples that are worth where they lie: where the target's samples come from. */
function origins({ pairs, first, weights }: Taps, placeOf: (sample: number) => number): number[] {
  return Array.from(first, (pair, i) => {
    const own = weights.subarray(i * pairs * 2, (i + 1) * pairs * 2)
    return own.reduce((sum, weight, k) => sum + (weight / unitWeight) * placeOf(pair * 2 + k), 0)
  })
}

/** Places of samples of colour, in pixels from the left of the picture. */
const sitings = {
  'between two columns': { left: false, placeOf: (sample: number) => 2 * sample + 1 },
  'beside the left one': { left: true, placeOf: (sample: number) => 2 * sample + 0.5 },
}

describe.each(Object.entries(sitings))('colours that lie %s', (_, { left, placeOf }) => {
  it.each([
    ['made smaller', 640, 256],
    ['made a little smaller', 640, 600],
    ['made larger', 640, 900],
  ])('do so still when a picture is %s', (_, from, to) => {
    const siting = { right: false, bottom: false, left }
    const { chroma } = planeFilters(
      { width: from, height: 64 },
      { width: from / 2, height: 32 },
      { width: to, height: 64 },
      siting,
    )
    const found = origins(chroma.columns, placeOf)
    // At the ends the last sample stands for what lies beyond.
    for (let i = 10; i < found.length - 10; i++) {
      const wanted = (placeOf(i) * from) / to
      // A filter of two lobes bends a straight line by that much.
      expect(Math.abs((found[i] as number) - wanted)).toBeLessThan(0.08)
    }
  })
})
