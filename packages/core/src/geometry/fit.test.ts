import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, fitInside, fitsInside, type Size } from './fit.ts'

const fullHd: Box = { longSide: 1920, shortSide: 1080 }
const side = fc.integer({ min: 1, max: 65_535 })
const size = fc.record({ width: side, height: side })
const box = fc
  .tuple(fc.integer({ min: 1, max: 8192 }), fc.integer({ min: 1, max: 8192 }))
  .map(([a, b]): Box => ({ longSide: Math.max(a, b), shortSide: Math.min(a, b) }))

describe('fitInside', () => {
  it.each<[Size, Size]>([
    [
      { width: 4000, height: 3000 },
      { width: 1440, height: 1080 },
    ],
    [
      { width: 3000, height: 4000 },
      { width: 1080, height: 1440 },
    ],
    [
      { width: 1254, height: 1254 },
      { width: 1080, height: 1080 },
    ],
    [
      { width: 1086, height: 1448 },
      { width: 1080, height: 1440 },
    ],
    [
      { width: 4032, height: 2268 },
      { width: 1920, height: 1080 },
    ],
    [
      { width: 1921, height: 1080 },
      { width: 1920, height: 1079 },
    ],
    // A ratio in floating point falls one pixel short of these.
    [
      { width: 2148, height: 1074 },
      { width: 1920, height: 960 },
    ],
    [
      { width: 2095, height: 1676 },
      { width: 1350, height: 1080 },
    ],
    [
      { width: 60_000, height: 3 },
      { width: 1920, height: 1 },
    ],
    [
      { width: 941, height: 1672 },
      { width: 941, height: 1672 },
    ],
  ])('fits %o into 1920x1080 as %o', (from, to) => {
    expect(fitInside(from, fullHd)).toEqual(to)
  })

  it('never exceeds the box, never enlarges, and keeps the orientation', () => {
    fc.assert(
      fc.property(size, box, (from, box) => {
        const to = fitInside(from, box)
        expect(fitsInside(to, box)).toBe(true)
        expect(to.width).toBeLessThanOrEqual(from.width)
        expect(to.height).toBeLessThanOrEqual(from.height)
        expect(Math.min(to.width, to.height)).toBeGreaterThanOrEqual(1)
        if (from.width > from.height) expect(to.width).toBeGreaterThanOrEqual(to.height)
        if (from.width < from.height) expect(to.width).toBeLessThanOrEqual(to.height)
      }),
    )
  })

  it('is as large as the box allows, with both sides rounded down', () => {
    fc.assert(
      fc.property(size, box, (from, box) => {
        fc.pre(!fitsInside(from, box))
        const to = fitInside(from, box)
        const [long, short] = [
          BigInt(Math.max(from.width, from.height)),
          BigInt(Math.min(from.width, from.height)),
        ]
        const [longSide, shortSide] = [BigInt(box.longSide), BigInt(box.shortSide)]
        // One of the sides is at the limit: one more pixel on it would not fit.
        const byLong = BigInt(Math.max(to.width, to.height)) === longSide
        const byShort = BigInt(Math.min(to.width, to.height)) === shortSide
        expect(byLong || byShort).toBe(true)
        // The other is the exact quotient, rounded down, in whole numbers.
        const other =
          longSide * short <= shortSide * long ? (short * longSide) / long : (long * shortSide) / short
        const min = other < 1n ? 1n : other
        expect([BigInt(Math.max(to.width, to.height)), BigInt(Math.min(to.width, to.height))]).toEqual(
          longSide * short <= shortSide * long ? [longSide, min] : [min, shortSide],
        )
      }),
    )
  })

  it('keeps the aspect to less than a pixel', () => {
    fc.assert(
      fc.property(size, box, (from, box) => {
        const to = fitInside(from, box)
        const [long, short] = [Math.max(from.width, from.height), Math.min(from.width, from.height)]
        const scale = Math.min(1, box.longSide / long, box.shortSide / short)
        expect(Math.abs(to.width - from.width * scale)).toBeLessThan(1)
        expect(Math.abs(to.height - from.height * scale)).toBeLessThan(1)
      }),
    )
  })

  it('leaves a size that fits as it is, and is done after once', () => {
    fc.assert(
      fc.property(size, box, (from, box) => {
        const to = fitInside(from, box)
        expect(fitInside(to, box)).toEqual(to)
        if (fitsInside(from, box)) expect(to).toEqual(from)
      }),
    )
  })
})
