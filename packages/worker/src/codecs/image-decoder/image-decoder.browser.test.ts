import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Raster } from '../../pixels/raster.ts'
import { photo, rarePhoto } from '../../testing/photos.ts'
import { decodeJpeg } from '../jpeg-decoder.ts'
import { decodePng } from '../png-decoder.ts'
import { decodeWithImageDecoder } from './image-decoder.ts'
import { proveImageDecoder } from './proof.ts'

afterEach(() => vi.unstubAllGlobals())

const bytes = async (file: Promise<File>): Promise<ArrayBuffer> => (await file).arrayBuffer()
const meanDifference = (a: Raster, b: Raster): number =>
  a.data.reduce((sum, value, i) => sum + Math.abs(value - (b.data[i] as number)), 0) / a.data.length

describe('ImageDecoder', () => {
  it('is proven right in Chromium', async () => {
    expect(await proveImageDecoder()).toBe(true)
  })

  it.each([
    'screenshot.png',
    'transparent.png',
    'palette-transparent.png',
    'sixteen-bit.png',
    'display-p3.png',
  ])('gives the pixels of %s as they are stored, to the bit', async (name) => {
    const source = await bytes(photo(name))
    const decoded = await decodeWithImageDecoder(source, 'png')
    const stored = await decodePng(source)
    expect([decoded.width, decoded.height]).toEqual([stored.width, stored.height])
    expect(decoded.data.findIndex((value, i) => value !== stored.data[i])).toBe(-1)
  })

  it('neither turns nor converts a JPEG', async () => {
    for (const name of ['orientation-6.jpg', 'display-p3.jpg']) {
      const source = await bytes(photo(name))
      const decoded = await decodeWithImageDecoder(source, 'jpeg')
      const stored = await decodeJpeg(source)
      expect([decoded.width, decoded.height]).toEqual([stored.width, stored.height])
      expect(meanDifference(decoded, stored), name).toBeLessThan(0.3)
    }
  })

  it('decodes a JPEG at half its size', async () => {
    const { width, height } = await decodeWithImageDecoder(await bytes(photo('oversized.jpg')), 'jpeg', {
      width: 2000,
      height: 1500,
    })
    expect([width, height]).toEqual([2000, 1500])
  })

  it('gives opaque pixels where the picture has no transparency', async () => {
    for (const [name, format] of [
      ['still.gif', 'gif'],
      ['oversized.jpg', 'jpeg'],
    ] as const) {
      const { data } = await decodeWithImageDecoder(await bytes(photo(name)), format)
      expect(data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true)
    }
  })

  it('refuses what is broken, and what it does not know', async () => {
    await expect(decodeWithImageDecoder(new ArrayBuffer(100), 'png')).rejects.toMatchObject({
      name: 'PostfitError',
      code: 'decode-failed',
    })
    await expect(decodeWithImageDecoder(await bytes(rarePhoto('still.heic')), 'heic')).rejects.toMatchObject({
      name: 'PostfitError',
      code: 'unsupported',
    })
  })
})

describe('an ImageDecoder', () => {
  /** The real one, but what it gives is changed. */
  function stubDecoder(change: (options: Record<string, unknown>) => Record<string, unknown>): void {
    const Real = ImageDecoder
    vi.stubGlobal(
      'ImageDecoder',
      class {
        static isTypeSupported = Real.isTypeSupported
        constructor(options: Record<string, unknown>) {
          // biome-ignore lint/correctness/noConstructorReturn: it stands in for the real one
          return new Real(change(options) as never)
        }
      },
    )
  }

  it.each([
    ['that is not there', () => vi.stubGlobal('ImageDecoder', undefined)],
    [
      'that does not scale',
      () => stubDecoder(({ type, data, colorSpaceConversion }) => ({ type, data, colorSpaceConversion })),
    ],
    ['that fails', () => stubDecoder((options) => ({ ...options, data: new ArrayBuffer(1) }))],
  ])('%s is not used', async (_, stub) => {
    stub()
    expect(await proveImageDecoder()).toBe(false)
  })
})
