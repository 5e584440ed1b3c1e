import { describe, expect, it } from 'vitest'
import { rowsOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import { scale } from './resizer.ts'

/** Stripes of a few pixels, of colours that differ. */
function stripes(width: number, height: number): Raster {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      data.set([(x * 37) & 255, (y * 91) & 255, (x * y) & 255, 255], (y * width + x) * 4)
  }
  return { width, height, data }
}

/** Not `toEqual`, which takes minutes to say how two pictures differ. */
const same = (a: Uint8ClampedArray, b: Uint8ClampedArray): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i])

describe('scaling in a browser', () => {
  it('gives the picture itself back when it has the size', async () => {
    const picture = stripes(31, 17)
    expect((await scale(rowsOf(picture), { width: 31, height: 17 })).data).toBe(picture.data)
  })

  it('leaves the picture as it was', async () => {
    const picture = stripes(300, 200)
    const before = picture.data.slice()
    await scale(rowsOf(picture), { width: 111, height: 74 })
    expect(same(picture.data, before)).toBe(true)
  })

  it('gives each of several pictures at once its own pixels', async () => {
    const pictures = [stripes(200, 100), stripes(64, 300), stripes(9, 9)]
    const size = { width: 50, height: 40 }
    const alone: Raster[] = []
    for (const picture of pictures) alone.push(await scale(rowsOf(picture), size))
    const together = await Promise.all(pictures.map((picture) => scale(rowsOf(picture), size)))
    expect(together.map(({ data }, i) => same(data, (alone[i] as Raster).data))).toEqual([true, true, true])
  })
})
