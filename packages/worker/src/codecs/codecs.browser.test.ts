import { describe, expect, it } from 'vitest'
import type { Raster } from '../pixels/raster.ts'
import { decodeJpeg } from '../testing/decode-jpeg.ts'
import { encodeJpeg } from './jpeg-encoder.ts'
import { encodeWebp } from './webp-encoder.ts'

type Color = readonly [red: number, green: number, blue: number, alpha: 255]

const picture = (width: number, height: number, colorAt: (x: number, y: number) => Color): Raster => ({
  width,
  height,
  data: new Uint8ClampedArray(
    Array.from({ length: width * height }, (_, i) => colorAt(i % width, Math.floor(i / width))).flat(),
  ),
})

/** Calm colours, as those of a photo. */
const photo = picture(96, 64, (x, y) => [90 + x, 80 + y, 120, 255])
/** Red strokes of one pixel on white. */
const lettering = picture(96, 64, (x) => (x % 5 === 0 ? [220, 0, 0, 255] : [255, 255, 255, 255]))

/** RGBA of a file, as this browser shows it. */
async function shown(bytes: ArrayBuffer): Promise<Uint8ClampedArray> {
  const bitmap = await createImageBitmap(new Blob([bytes]))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext(
    '2d',
  ) as OffscreenCanvasRenderingContext2D
  context.drawImage(bitmap, 0, 0)
  return context.getImageData(0, 0, bitmap.width, bitmap.height).data
}

/** The frame header of a JPEG (ITU-T T.81, B.2.2): its marker, and each component's sampling factors. */
function frame(bytes: ArrayBuffer): { marker: number; sampling: string[] } {
  const view = new DataView(bytes)
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (marker < 0xc0 || marker > 0xc2) continue
    const sampling = Array.from({ length: view.getUint8(at + 9) }, (_, i) => view.getUint8(at + 11 + i * 3))
    return { marker, sampling: sampling.map((factors) => `${factors >> 4}x${factors & 15}`) }
  }
}

describe('encoding', () => {
  it.each([
    ['JPEG', 'a photo', encodeJpeg, photo, 2],
    ['JPEG', 'lettering', encodeJpeg, lettering, 3],
    ['WebP', 'a photo', encodeWebp, photo, 3],
  ] as const)('gives what went in, within what %s loses: %s', async (_, _what, encode, { data }, max) => {
    const found = await shown(await encode({ width: 96, height: 64, data }, 95))
    const error =
      found.reduce((sum, value, i) => sum + Math.abs(value - (data[i] as number)), 0) / data.length
    expect(error).toBeLessThan(max)
  })
})

describe('a JPEG', () => {
  const baseline = 0xc0

  it('is baseline, with the colours of a photo at half resolution, whatever the quality', async () => {
    for (const quality of [60, 85, 90, 98]) {
      const sampling = ['2x2', '1x1', '1x1']
      expect(frame(await encodeJpeg(photo, quality))).toEqual({ marker: baseline, sampling })
    }
  })

  it('keeps the colours of lettering at full resolution, whatever the quality', async () => {
    for (const quality of [60, 85, 90, 98]) {
      const sampling = ['1x1', '1x1', '1x1']
      expect(frame(await encodeJpeg(lettering, quality))).toEqual({ marker: baseline, sampling })
    }
  })

  it('has every pixel of a picture of odd size, down to one pixel', async () => {
    for (const [width, height] of [
      [1, 1],
      [17, 1],
      [1, 9],
      [33, 17],
    ] as const) {
      const decoded = await decodeJpeg(
        await encodeJpeg(
          picture(width, height, () => [200, 100, 50, 255]),
          95,
        ),
      )
      expect([decoded.width, decoded.height]).toEqual([width, height])
      decoded.data.forEach((value, i) => {
        expect(Math.abs(value - ([200, 100, 50, 255][i % 4] as number))).toBeLessThanOrEqual(2)
      })
    }
  })
})

describe('a WebP', () => {
  const luminance = (data: Uint8ClampedArray): number[] =>
    Array.from({ length: data.length / 4 }, (_, i) => {
      const [red = 0, green = 0, blue = 0] = data.subarray(i * 4, i * 4 + 3)
      return (0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2) ** (1 / 2.2)
    })

  it('keeps the brightness of lettering, whose colours it has at half resolution', async () => {
    const wanted = luminance(lettering.data)
    const found = luminance(await shown(await encodeWebp(lettering, 95)))
    const error = found.reduce((sum, value, i) => sum + Math.abs(value - (wanted[i] ?? 0)), 0) / wanted.length
    expect(error).toBeLessThan(8)
  })
})
