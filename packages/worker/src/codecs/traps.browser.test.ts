import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PostfitError } from '../errors/postfit-error.ts'
import { rowsOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import { decodeJpeg } from '../testing/decode-jpeg.ts'
import { photo, rarePhoto } from '../testing/photos.ts'
import { decodeAvif } from './avif-decoder.ts'
import { decodeInBrowser } from './browser-decoder.ts'
import { encodeJpeg } from './jpeg-encoder.ts'
import { decodeJxl } from './jxl-decoder.ts'
import { decodePng } from './png-decoder.ts'
import { scale } from './resizer.ts'
import { encodeWebp } from './webp-encoder.ts'

// Each of these fails where a codec is used in the obvious way: docs/codec-traps.md lists them all.

const solid = (width: number, height: number, color: readonly number[]): Raster => ({
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => color[i % 4] as number),
})
const bytesOf = async (file: Promise<Blob>): Promise<ArrayBuffer> => (await file).arrayBuffer()
const garbage = new TextEncoder().encode('This is no picture at all.'.repeat(10)).buffer
const channel = ({ data }: Raster, which: 0 | 1 | 2 | 3): Set<number> =>
  new Set(data.filter((_, i) => i % 4 === which))

afterEach(() => vi.restoreAllMocks())

describe('a codec that could not be fetched', () => {
  // The first test of all: once a codec is there it is not fetched again.
  it('is fetched again for the next picture', async () => {
    const bytes = await bytesOf(rarePhoto('lossy.jxl'))
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await expect(decodeJxl(bytes)).rejects.toMatchObject({ code: 'load-failed', retryable: true })
    expect((await decodeJxl(bytes)).data.length).toBeGreaterThan(0)
    expect(fetched).toHaveBeenCalledTimes(2)
  })
})

describe('a picture that a codec cannot read', () => {
  const consoleMethods = ['log', 'info', 'warn', 'error', 'debug'] as const
  const said: unknown[][] = []

  beforeEach(() => {
    said.length = 0
    for (const method of consoleMethods) {
      vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void said.push(words))
    }
  })

  it.each([
    ['garbage as a JPEG', async () => decodeJpeg(garbage)],
    ['garbage as a PNG', async () => decodePng(garbage)],
    ['garbage as an AVIF', async () => decodeAvif(garbage)],
    ['garbage as a JPEG XL', async () => decodeJxl(garbage)],
    ['garbage in the browser', async () => decodeInBrowser(new Blob([garbage]), 'WebP')],
    ['a CMYK JPEG', async () => decodeJpeg(await bytesOf(photo('cmyk.jpg')))],
    ['a JPEG without tables', async () => decodeJpeg(await bytesOf(photo('no-quantisation.jpg')))],
    ['a PNG cut in half', async () => decodePng(await bytesOf(photo('cut.png')))],
  ])('fails with a PostfitError and nothing on the console: %s', async (_, decode) => {
    const error = await decode().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(PostfitError)
    expect(error).toMatchObject({ code: 'decode-failed', retryable: false })
    expect((error as PostfitError).cause).toBeDefined()
    expect(said).toEqual([])
  })

  it('has its reason in the message', async () => {
    await expect(decodeJpeg(await bytesOf(photo('no-quantisation.jpg')))).rejects.toThrow(
      'Could not decode this JPEG: Expected a quantisation table 0 but there is none',
    )
    await expect(decodeJpeg(await bytesOf(photo('cmyk.jpg')))).rejects.toThrow(/received .* 4 components/)
  })

  it('is not grey at the bottom if its data break off, though it has an end', async () => {
    const whole = new Uint8Array(await bytesOf(photo('oversized.jpg')))
    const cut = whole.slice(0, whole.length / 2)
    cut.set([0xff, 0xd9], cut.length - 2)
    const error = await decodeJpeg(cut.buffer).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'PostfitError', code: 'decode-failed', retryable: false })
    expect(String(error)).toMatch(/Expected more data in row \d+ of \d+/)
  })
})

describe('a picture with fewer pixels than its size says', () => {
  const short: Raster = { width: 16, height: 16, data: new Uint8ClampedArray(16 * 15 * 4) }

  it.each([
    ['JPEG', encodeJpeg],
    ['WebP', encodeWebp],
  ])('is refused before the %s encoder sees it, which would write the picture before', async (_, encode) => {
    await encode(solid(16, 16, [255, 0, 0, 255]), 90)
    await expect(encode(short, 90)).rejects.toThrow(RangeError)
    await expect(encode({ ...short, data: new Uint8ClampedArray(0) }, 90)).rejects.toThrow(RangeError)
  })

  it('is refused by the scaler', async () => {
    expect(() => rowsOf(short)).toThrow(RangeError)
  })
})

describe('a picture longer than decoders take', () => {
  it('is refused by the JPEG encoder, with the limit', async () => {
    const error = await encodeJpeg(solid(65_501, 1, [9, 9, 9, 255]), 90).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'PostfitError', code: 'encode-failed', retryable: false })
    expect(String(error)).toMatch(/1 to 65500 pixels but received 65501x1/)
    expect((await encodeJpeg(solid(65_500, 1, [9, 9, 9, 255]), 90)).byteLength).toBeGreaterThan(0)
  })
})

describe('what a codec gives back', () => {
  it.each([
    ['JPEG', encodeJpeg],
    ['WebP', encodeWebp],
  ])('%s: is still the same after the next picture, for it does not lie in the heap', async (_, encode) => {
    const first = new Uint8Array(await encode(solid(64, 64, [255, 0, 0, 255]), 90))
    const copy = first.slice()
    await encode(solid(64, 64, [0, 0, 255, 255]), 90)
    expect(first).toEqual(copy)
    expect(first.buffer.byteLength).toBe(first.byteLength)
  })

  it('JPEG: pixels stay as they are while the next picture is decoded', async () => {
    const [red, blue] = await Promise.all(
      [
        [255, 0, 0, 255],
        [0, 0, 255, 255],
      ].map((color) => encodeJpeg(solid(64, 64, color), 90)),
    )
    const first = await decodeJpeg(red as ArrayBuffer)
    const copy = first.data.slice()
    await decodeJpeg(blue as ArrayBuffer)
    expect(first.data).toEqual(copy)
  })
})

describe('scaling', () => {
  it('keeps white white and black black', async () => {
    for (const level of [255, 0]) {
      const scaled = await scale(rowsOf(solid(300, 200, [level, level, level, 255])), {
        width: 111,
        height: 74,
      })
      for (const which of [0, 1, 2] as const) expect(channel(scaled, which)).toEqual(new Set([level]))
      expect(channel(scaled, 3)).toEqual(new Set([255]))
    }
  })
})

describe('the pixels that the caller gave', () => {
  it.each([
    ['scaling to another shape', (raster: Raster) => scale(rowsOf(raster), { width: 20, height: 50 })],
    ['writing a JPEG', (raster: Raster) => encodeJpeg(raster, 50)],
    ['writing a WebP', (raster: Raster) => encodeWebp(raster, 50)],
  ])('are the same after %s', async (_, work) => {
    const raster = solid(60, 40, [200, 100, 50, 255])
    const { data } = raster
    const before = data.slice()
    await work(raster)
    expect(raster).toEqual({ width: 60, height: 40, data: before })
    expect(raster.data).toBe(data)
  })
})

describe('an animated WebP, which libwebp refuses', () => {
  it('is its first frame', async () => {
    const { width, height, data } = await decodeInBrowser(await photo('animated.webp'), 'WebP')
    expect([width, height]).toEqual([160, 120])
    // The first frame has a red corner, the second a cyan one, the third a green one.
    const [red = 0, green = 0, blue = 0] = data.subarray((5 * width + 5) * 4)
    expect([red > 200, green < 60, blue < 60]).toEqual([true, true, true])
  })
})
