import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Raster } from '../../pixels/raster.ts'
import { photo, rarePhoto } from '../../testing/photos.ts'
import { decodePng } from '../png-decoder.ts'
import { decodeWebp } from '../webp-decoder.ts'
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

  it('neither turns nor converts a WebP', async () => {
    const source = await bytes(photo('exif.webp'))
    const decoded = await decodeWithImageDecoder(source, 'webp')
    const stored = await decodeWebp(source)
    expect([decoded.width, decoded.height]).toEqual([stored.width, stored.height])
    expect(meanDifference(decoded, stored)).toBeLessThan(0.3)
  })

  it('gives opaque pixels where the picture has no transparency', async () => {
    for (const [name, format] of [
      ['still.gif', 'gif'],
      ['screenshot.png', 'png'],
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
    ['that fails', () => stubDecoder((options) => ({ ...options, data: new ArrayBuffer(1) }))],
  ])('%s is not used', async (_, stub) => {
    stub()
    expect(await proveImageDecoder()).toBe(false)
  })
})
