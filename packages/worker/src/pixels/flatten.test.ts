import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { flatten } from './flatten.ts'
import type { Raster } from './raster.ts'

/** Every grey with every alpha, one row an alpha. */
function everyAlpha(): Raster {
  const data = new Uint8ClampedArray(256 * 256 * 4)
  for (let i = 0; i < 256 * 256; i++) data.set([i & 255, 255 - (i & 255), 7, i >> 8], i * 4)
  return { width: 256, height: 256, data }
}

/** `source over` in whole numbers, rounded to the nearest; halves cannot be, since 255 is odd. */
const over = (color: number, alpha: number, background: number): number =>
  Math.floor((2 * (color * alpha + background * (255 - alpha)) + 255) / 510)

describe('flatten', () => {
  it.each([
    ['#ffffff', [255, 255, 255]],
    ['#000000', [0, 0, 0]],
    ['#1E90ff', [30, 144, 255]],
  ] as const)('on %s: each channel is the nearest whole number to the exact value', (color, background) => {
    const before = everyAlpha().data
    const raster = everyAlpha()
    flatten(raster, color)
    const wrong: string[] = []
    for (let i = 0; i < before.length; i += 4) {
      const alpha = before[i + 3] as number
      const wanted = background.map((channel, c) => over(before[i + c] as number, alpha, channel))
      const found = [...raster.data.subarray(i, i + 4)]
      if (found.join() !== [...wanted, 255].join()) wrong.push(`${[...before.subarray(i, i + 4)]}: ${found}`)
    }
    expect(wrong).toEqual([])
  })

  it('agrees with sharp to within one step, which cuts off where this rounds', async () => {
    const raster = everyAlpha()
    const input = Buffer.from(raster.data)
    const wanted = await sharp(input, { raw: { width: 256, height: 256, channels: 4 } })
      .flatten({ background: '#1e90ff' })
      .raw()
      .toBuffer()
    flatten(raster, '#1e90ff')
    let max = 0
    for (let i = 0; i < 256 * 256; i++) {
      for (let c = 0; c < 3; c++) {
        const difference = Math.abs((raster.data[i * 4 + c] as number) - (wanted[i * 3 + c] as number))
        max = Math.max(max, difference)
      }
    }
    expect(max).toBeLessThanOrEqual(1)
  })

  it('never touches opaque pixels', () => {
    const opaque = everyAlpha()
    for (let i = 3; i < opaque.data.length; i += 4) opaque.data[i] = 255
    const before = opaque.data.slice()
    flatten(opaque, '#123456')
    expect(opaque.data).toEqual(before)
  })

  it('shows nothing of a wholly transparent pixel', () => {
    const raster: Raster = { width: 1, height: 1, data: new Uint8ClampedArray([0, 255, 0, 0]) }
    flatten(raster, '#fefdfc')
    expect([...raster.data]).toEqual([0xfe, 0xfd, 0xfc, 255])
  })

  it.each(['white', '#fff', '#ffffff00', 'ffffff', '', '#gggggg'])('refuses %j', (color) => {
    expect(() => flatten(everyAlpha(), color)).toThrow(RangeError)
  })
})
