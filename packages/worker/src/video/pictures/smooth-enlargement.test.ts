import { expect, it } from 'vitest'
import { takePlanes } from '../../pixels/planes.ts'
import { smoothlyEnlarged } from './smooth-enlargement.ts'

/** Left 16 and right 240, the other way round in colours. */
function edge() {
  const tiny = takePlanes({ width: 14, height: 24 })
  tiny.luma.set(tiny.luma.map((_, at) => (at % 14 < 7 ? 16 : 240)))
  for (const plane of [tiny.cb, tiny.cr]) plane.set(plane.map((_, at) => (at % 7 < 3 ? 240 : 16)))
  return tiny
}

it('goes from one side of an edge to the other without leaving their range', () => {
  const { luma, cb, cr } = smoothlyEnlarged(edge(), { width: 134, height: 240 })
  for (const [plane, width, from, to] of [
    [luma, 134, 16, 240],
    [cb, 67, 240, 16],
    [cr, 67, 240, 16],
  ] as const) {
    for (let row = 0; row < plane.length / width; row++) {
      const samples = plane.subarray(row * width, (row + 1) * width)
      expect([samples[0], samples.at(-1)]).toEqual([from, to])
      const steps = Array.from(
        samples.subarray(1),
        (sample, at) => (sample - (samples[at] ?? 0)) / (to - from),
      )
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(0)
      // Nowhere a step that is seen.
      expect(Math.max(...steps)).toBeLessThan(0.1)
    }
  }
})

it('keeps the middle where it was', () => {
  const { luma } = smoothlyEnlarged(edge(), { width: 134, height: 240 })
  expect(((luma[66] as number) + (luma[67] as number)) / 2).toBeCloseTo(128, 0)
})
