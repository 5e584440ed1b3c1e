import { describe, expect, it } from 'vitest'
import { clearAround } from './clear-around.ts'
import { assertOpaque, isOpaque } from './opaque.ts'
import type { Raster } from './raster.ts'

const filled = (width: number, height: number): Raster => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4).fill(255),
})

describe('a picture', () => {
  it('is opaque when each of its pixels is', () => {
    const raster = filled(7, 5)
    expect(isOpaque(raster)).toBe(true)
    assertOpaque(raster)
    raster.data[raster.data.length - 1] = 254
    expect(isOpaque(raster)).toBe(false)
    expect(() => assertOpaque(raster)).toThrow('transparent pixels')
  })

  it.each([
    [{ x: 1, y: 1, width: 2, height: 1 }, ['....', '.##.', '....']],
    [{ x: 2, y: 1, width: 9, height: 9 }, ['....', '..##', '..##']],
    [{ x: 5, y: 0, width: 2, height: 2 }, ['....', '....', '....']],
    [{ x: 0, y: 0, width: 4, height: 3 }, ['####', '####', '####']],
  ])('is transparent around %j', (part, rows) => {
    const raster = filled(4, 3)
    clearAround(raster, part)
    const found = rows.map((_, y) =>
      Array.from({ length: 4 }, (_, x) => (raster.data[(y * 4 + x) * 4 + 3] === 255 ? '#' : '.')).join(''),
    )
    expect(found).toEqual(rows)
  })
})
