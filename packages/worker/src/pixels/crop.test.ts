import type { Orientation, Rectangle, Size } from '@postfit/core'
import { describe, expect, it } from 'vitest'
import { crop as cropRows, scaledPart, storedPart } from './crop.ts'
import { orient } from './orient.ts'
import { padWithBlur, padWithColor } from './pad.ts'
import { rasterOf, rowsOf } from './pixel-rows.ts'
import type { Raster } from './raster.ts'

/** A picture whose every pixel is another: its red is its column, its green its row. */
function chart(width: number, height: number): Raster {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([x, y, 0, 255], (y * width + x) * 4)
  }
  return { width, height, data }
}

const crop = (raster: Raster, part: Rectangle): Promise<Raster> => rasterOf(cropRows(rowsOf(raster), part))

const pixel = ({ data, width }: Raster, x: number, y: number) => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
]

describe('a part of a picture', () => {
  it('holds the pixels of that part', async () => {
    const part = await crop(chart(9, 7), { x: 2, y: 3, width: 4, height: 2 })
    expect([part.width, part.height]).toEqual([4, 2])
    expect(pixel(part, 0, 0)).toEqual([2, 3, 0, 255])
    expect(pixel(part, 3, 1)).toEqual([5, 4, 0, 255])
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8] as Orientation[])(
    'is the same cut before turning as after it, orientation %i',
    async (orientation) => {
      const stored = chart(9, 7)
      const upright = orient(stored, orientation)
      const part = { x: 1, y: 2, width: 4, height: 3 }
      const before = orient(await crop(stored, storedPart(part, upright, orientation)), orientation)
      expect(before).toEqual(await crop(upright, part))
    },
  )
})

describe('a picture on a larger canvas', () => {
  it('lies in its middle, on the colour', () => {
    const padded = padWithColor(chart(4, 2), { width: 6, height: 8 }, '#102030')
    expect([padded.width, padded.height, padded.data.length]).toEqual([6, 8, 6 * 8 * 4])
    expect(pixel(padded, 0, 0)).toEqual([16, 32, 48, 255])
    expect(pixel(padded, 5, 7)).toEqual([16, 32, 48, 255])
    expect(pixel(padded, 1, 3)).toEqual([0, 0, 0, 255])
    expect(pixel(padded, 4, 4)).toEqual([3, 1, 0, 255])
  })

  it('lies in its middle, on a soft copy that covers everything', async () => {
    const asked: string[] = []
    const scale = async (_: Size, { width, height }: Size) => {
      asked.push(`${width}x${height}`)
      const data = new Uint8ClampedArray(width * height * 4).fill(200)
      return { width, height, data }
    }
    const padded = await padWithBlur(chart(200, 100), { width: 200, height: 400 }, scale)
    expect([padded.width, padded.height]).toEqual([200, 400])
    expect(pixel(padded, 0, 0)).toEqual([200, 200, 200, 200])
    expect(pixel(padded, 7, 155)).toEqual([7, 5, 0, 255])
    // Down to a few pixels, then up to cover the canvas.
    expect(asked).toEqual(['24x12', '800x400'])
  })

  it('refuses a colour that is none', () => {
    expect(() => padWithColor(chart(1, 1), { width: 2, height: 2 }, 'red')).toThrow(
      'Expected a colour like #ffffff',
    )
  })
})

describe('a part of a picture that was decoded smaller', () => {
  const part = { x: 101, y: 50, width: 399, height: 300 }

  it('stays the same where the size did', () => {
    const size = { width: 1000, height: 500 }
    expect(scaledPart(part, size, size)).toEqual(part)
  })

  it('becomes as much smaller, and stays inside', () => {
    expect(scaledPart(part, { width: 999, height: 501 }, { width: 500, height: 251 })).toEqual({
      x: 51,
      y: 25,
      width: 199,
      height: 150,
    })
    const whole = { x: 0, y: 0, width: 999, height: 501 }
    expect(scaledPart(whole, whole, { width: 125, height: 63 })).toEqual({
      x: 0,
      y: 0,
      width: 125,
      height: 63,
    })
    const line = { x: 998, y: 0, width: 1, height: 501 }
    const { x, width } = scaledPart(line, whole, { width: 125, height: 63 })
    expect(width).toBe(1)
    expect(x + width).toBeLessThanOrEqual(125)
  })
})
