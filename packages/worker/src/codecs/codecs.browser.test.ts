import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Raster } from '../pixels/raster.ts'
import { photo } from '../testing/photos.ts'
import { decodeJpeg } from './jpeg-decoder.ts'
import { encodeJpeg } from './jpeg-encoder.ts'
import { decodePng } from './png-decoder.ts'
import { scale } from './resizer.ts'

const solid = (width: number, height: number, colour: readonly number[]): Raster => ({
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => colour[i % 4] as number),
})

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a picture with fewer pixels than its size says', () => {
  const short: Raster = { width: 16, height: 16, data: new Uint8ClampedArray(16 * 15 * 4) }

  it('is refused by the encoder, which would write the picture before', async () => {
    await encodeJpeg(solid(16, 16, [255, 0, 0, 255]), 90)
    await expect(encodeJpeg(short, 90)).rejects.toThrow(RangeError)
  })

  it('is refused by the scaler', async () => {
    await expect(scale(short, { width: 8, height: 8 })).rejects.toThrow(RangeError)
  })
})

describe('scaling', () => {
  it('keeps white white and black black', async () => {
    for (const level of [255, 0]) {
      const scaled = await scale(solid(300, 200, [level, level, level, 255]), { width: 111, height: 74 })
      expect(new Set(scaled.data.filter((_, i) => i % 4 !== 3))).toEqual(new Set([level]))
      expect(new Set(scaled.data.filter((_, i) => i % 4 === 3))).toEqual(new Set([255]))
    }
  })
})

describe('decoding and encoding', () => {
  it('gives what went in, within what JPEG loses', async () => {
    const colour = [200, 100, 50, 255]
    const { data, width, height } = await decodeJpeg(await encodeJpeg(solid(33, 17, colour), 95))
    expect([width, height, data.length]).toEqual([33, 17, 33 * 17 * 4])
    data.forEach((value, i) => {
      expect(Math.abs(value - (colour[i % 4] as number))).toBeLessThanOrEqual(2)
    })
  })

  it.each([
    ['JPEG', decodeJpeg],
    ['PNG', decodePng],
  ])('of garbage as a %s fails with a PostfitError', async (_, decode) => {
    const garbage = new TextEncoder().encode('This is no picture at all.'.repeat(10))
    await expect(decode(garbage.buffer)).rejects.toMatchObject({
      name: 'PostfitError',
      code: 'decode-failed',
      retryable: false,
    })
  })

  it('of a JPEG without tables says why it failed', async () => {
    const bytes = await (await photo('no-quantisation.jpg')).arrayBuffer()
    await expect(decodeJpeg(bytes)).rejects.toThrow(/quantization table/i)
  })
})
