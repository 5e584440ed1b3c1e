import type { Orientation, Rectangle } from '@postfit/core'
import { describe, expect, it } from 'vitest'
import { crop, storedPart } from './crop.ts'
import { orient, orientSamples } from './orient.ts'
import * as pixels from './pixel-rows.ts'
import type { Raster } from './raster.ts'

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]

/**
 * The upright picture
 *
 *     A B C
 *     D E F
 *
 * as cameras store it with each orientation. Written by hand from EXIF 2.32 (tag 0x0112: where row 0 and column 0 of
 * the stored picture lie in the scene), one string a row.
 */
const stored: Readonly<Record<Orientation, readonly string[]>> = {
  1: ['ABC', 'DEF'], // top, left
  2: ['CBA', 'FED'], // top, right
  3: ['FED', 'CBA'], // bottom, right
  4: ['DEF', 'ABC'], // bottom, left
  5: ['AD', 'BE', 'CF'], // left, top
  6: ['CF', 'BE', 'AD'], // right, top
  7: ['FC', 'EB', 'DA'], // right, bottom
  8: ['DA', 'EB', 'FC'], // left, bottom
}

function rasterOf(rows: readonly string[]): Raster {
  const width = (rows[0] as string).length
  const pixels = [...rows.join('')].flatMap((letter) => [letter.charCodeAt(0), 1, 2, 255])
  return { width, height: rows.length, data: new Uint8ClampedArray(pixels) }
}

function rowsOf({ width, height, data }: Raster): string[] {
  expect(data.length).toBe(width * height * 4)
  const letters = Array.from({ length: width * height }, (_, i) => String.fromCharCode(data[i * 4] as number))
  return Array.from({ length: height }, (_, y) => letters.slice(y * width, (y + 1) * width).join(''))
}

describe('orient', () => {
  it.each(orientations)('%i: turns what was stored so into the upright picture', (orientation) => {
    expect(rowsOf(orient(rasterOf(stored[orientation]), orientation))).toEqual(['ABC', 'DEF'])
  })

  it('moves whole pixels', () => {
    const { data } = orient(rasterOf(stored[6]), 6)
    for (let i = 0; i < data.length; i += 4) expect([...data.subarray(i + 1, i + 4)]).toEqual([1, 2, 255])
  })

  it('leaves the pixels given as they are', () => {
    for (const orientation of orientations) {
      const raster = rasterOf(stored[orientation])
      orient(raster, orientation)
      expect(rowsOf(raster)).toEqual(stored[orientation])
    }
  })

  it('reads pixels that do not start where their buffer does', () => {
    const whole = new Uint8ClampedArray(4 + 24)
    const data = whole.subarray(4)
    data.set(rasterOf(stored[8]).data)
    expect(rowsOf(orient({ width: 2, height: 3, data }, 8))).toEqual(['ABC', 'DEF'])
  })
})

describe('bytes', () => {
  it.each(orientations)('%i: move as pixels do, in words and one by one', (orientation) => {
    for (const [width, height] of [
      [8, 4],
      [140, 12],
      [4, 72],
      [10, 8],
      [8, 7],
    ] as const) {
      const bytes = Uint8Array.from({ length: width * height }, (_, i) => (i * 37) % 251)
      const pixels = Uint32Array.from(bytes)
      const [turnedBytes, turnedPixels] = [new Uint8Array(bytes.length), new Uint32Array(bytes.length)]
      orientSamples(bytes, { width, height }, orientation, turnedBytes)
      orientSamples(pixels, { width, height }, orientation, turnedPixels)
      expect([...turnedBytes], `${width}x${height}`).toEqual([...turnedPixels])
      // Where the bytes do not start at a word.
      const shifted = new Uint8Array(bytes.length + 1).subarray(1)
      orientSamples(bytes, { width, height }, orientation, shifted)
      expect([...shifted]).toEqual([...turnedBytes])
    }
  })
})

const cropped = (raster: Raster, part: Rectangle): Promise<Raster> =>
  pixels.rasterOf(crop(pixels.rowsOf(raster), part))

describe('a part of the upright picture', () => {
  it.each(orientations)('%i: is the same, cut out before or after turning', async (orientation) => {
    const raster = rasterOf(stored[orientation])
    const upright = { width: 3, height: 2 }
    for (let x = 0; x < 3; x++) {
      for (let y = 0; y < 2; y++) {
        for (let width = 1; x + width <= 3; width++) {
          for (let height = 1; y + height <= 2; height++) {
            const part = { x, y, width, height }
            const before = orient(await cropped(raster, storedPart(part, upright, orientation)), orientation)
            const after = await cropped(orient(raster, orientation), part)
            expect(rowsOf(before), JSON.stringify(part)).toEqual(rowsOf(after))
          }
        }
      }
    }
  })
})
