import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Size } from './fit.ts'
import { exactly, largestOfShape, largestPart, type Ratio, smallestCanvas } from './ratio.ts'

const side = fc.integer({ min: 1, max: 20_000 })
const size = fc.record({ width: side, height: side })
const ratio = fc.record({ width: fc.integer({ min: 1, max: 32 }), height: fc.integer({ min: 1, max: 32 }) })
const point = fc.record({
  x: fc.double({ min: -1, max: 2, noNaN: true }),
  y: fc.double({ min: -1, max: 2, noNaN: true }),
})
const middle = { x: 0.5, y: 0.5 }
const portrait: Ratio = { width: 9, height: 16 }

describe('largestPart', () => {
  it.each([
    [{ width: 4000, height: 3000 }, portrait, middle, { x: 1156, y: 0, width: 1688, height: 3000 }],
    [{ width: 4000, height: 3000 }, portrait, { x: 0, y: 0 }, { x: 0, y: 0, width: 1688, height: 3000 }],
    [{ width: 4000, height: 3000 }, portrait, { x: 1, y: 1 }, { x: 2312, y: 0, width: 1688, height: 3000 }],
    [
      { width: 1000, height: 3000 },
      { width: 1, height: 1 },
      { x: 0.5, y: 0.25 },
      { x: 0, y: 250, width: 1000, height: 1000 },
    ],
    [{ width: 1080, height: 1920 }, portrait, { x: 0.1, y: 0.9 }, { x: 0, y: 0, width: 1080, height: 1920 }],
  ])('of %o in %o around %o is %o', (size, ratio, around, part) => {
    expect(largestPart(size, ratio, around)).toEqual(part)
  })

  it('lies in the picture, touches two of its edges, and has the shape to half a pixel', () => {
    fc.assert(
      fc.property(size, ratio, point, (size, ratio, around) => {
        const { x, y, width, height } = largestPart(size, ratio, around)
        for (const value of [x, y, width, height]) expect(Number.isInteger(value)).toBe(true)
        expect([x >= 0, y >= 0, x + width <= size.width, y + height <= size.height]).toEqual(
          Array(4).fill(true),
        )
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
        expect(width === size.width || height === size.height).toBe(true)
        const wide = (size.height * ratio.width) / ratio.height
        const high = (size.width * ratio.height) / ratio.width
        expect(Math.abs(width - Math.max(1, Math.min(size.width, wide)))).toBeLessThanOrEqual(0.5)
        expect(Math.abs(height - Math.max(1, Math.min(size.height, high)))).toBeLessThanOrEqual(0.5)
      }),
    )
  })
})

describe('smallestCanvas', () => {
  it.each([
    [{ width: 4000, height: 3000 }, portrait, { width: 4000, height: 7111 }],
    [
      { width: 1000, height: 3000 },
      { width: 1, height: 1 },
      { width: 3000, height: 3000 },
    ],
    [{ width: 1080, height: 1920 }, portrait, { width: 1080, height: 1920 }],
  ])('of %o in %o is %o', (size, ratio, canvas) => {
    expect(smallestCanvas(size, ratio)).toEqual(canvas)
  })

  it('holds the picture whole, no larger than it has to be, and has the shape to half a pixel', () => {
    fc.assert(
      fc.property(size, ratio, (size, ratio) => {
        const { width, height } = smallestCanvas(size, ratio)
        expect(width === size.width || height === size.height).toBe(true)
        const wide = (size.height * ratio.width) / ratio.height
        const high = (size.width * ratio.height) / ratio.width
        expect(Math.abs(width - Math.max(size.width, wide))).toBeLessThanOrEqual(0.5)
        expect(Math.abs(height - Math.max(size.height, high))).toBeLessThanOrEqual(0.5)
        expect([width >= size.width, height >= size.height]).toEqual([true, true])
      }),
    )
  })
})

describe('a size of exactly a ratio', () => {
  it.each<[Ratio, Size, -1 | 1, Size]>([
    [{ width: 4, height: 5 }, { width: 1078, height: 1348 }, -1, { width: 1076, height: 1345 }],
    [{ width: 4, height: 5 }, { width: 1078, height: 1348 }, 1, { width: 1080, height: 1350 }],
    [{ width: 1.91, height: 1 }, { width: 500, height: 262 }, -1, { width: 500, height: 262 }],
    [{ width: 1, height: 5000 }, { width: 1, height: 1920 }, -1, { width: 1, height: 1920 }],
    [{ width: 16 / 9, height: 1 }, { width: 890, height: 500 }, -1, { width: 880, height: 495 }],
    [{ width: 0.5625, height: 1 }, { width: 361, height: 641 }, 1, { width: 369, height: 656 }],
    [{ width: 1e300, height: 1e-300 }, { width: 20, height: 10 }, -1, { width: 20, height: 10 }],
    [{ width: 1e-300, height: 1e300 }, { width: 20, height: 10 }, 1, { width: 20, height: 10 }],
    [{ width: 8, height: 10 }, { width: 1080, height: 1350 }, -1, { width: 1080, height: 1350 }],
  ])('%o near %o', (ratio, size, step, exact) => {
    expect(exactly(ratio, size, step)).toEqual(exact)
  })
})

describe('a size near a ratio', () => {
  const [wide, high] = [
    { width: 3000, height: 1003 },
    { width: 1003, height: 3000 },
  ]
  const feed = { width: 1.91, height: 1 }

  it.each<[Size, Size, -1 | 1, Size]>([
    [wide, { width: 1080, height: 565 }, 1, { width: 1080, height: 566 }],
    [wide, { width: 1080, height: 565 }, -1, { width: 1079, height: 565 }],
    // Of a picture that was too high, to be wider is on the right side.
    [high, { width: 1080, height: 565 }, 1, { width: 1080, height: 565 }],
    [high, { width: 1080, height: 566 }, 1, { width: 1081, height: 566 }],
    [high, { width: 1080, height: 566 }, -1, { width: 1080, height: 565 }],
    [wide, { width: 1910, height: 1000 }, 1, { width: 1910, height: 1000 }],
  ])('is not beyond it, of %o: %o, %d', (from, size, step, near) => {
    expect(exactly(feed, size, step, from)).toEqual(near)
  })
})

describe('the largest picture of a shape in a box', () => {
  const box = { longSide: 1920, shortSide: 1080 }

  it.each([
    [
      { width: 9, height: 16 },
      { width: 1080, height: 1920 },
    ],
    [
      { width: 16, height: 9 },
      { width: 1920, height: 1080 },
    ],
    [
      { width: 4, height: 5 },
      { width: 1080, height: 1350 },
    ],
    [
      { width: 1, height: 1 },
      { width: 1080, height: 1080 },
    ],
    [
      { width: 1.91, height: 1 },
      // Exactly, where 1920 x 1005 would be a little wider.
      { width: 1910, height: 1000 },
    ],
    [
      { width: 1, height: 5000 },
      { width: 1, height: 1920 },
    ],
  ])('of %o is %o', (shape, size) => {
    expect(largestOfShape(shape, box)).toEqual(size)
  })
})
