import { Buffer } from 'node:buffer'
import { photoPath, randomNumbers } from '@postfit/fixtures'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Raster } from '../pixels/raster.ts'
import { jpegModule } from '../testing/jpeg-module.ts'
import { createJpegEncoder, type JpegModule, type JpegSettings } from './create-jpeg-encoder.ts'
import { photoQuantization, settings420, settings444 } from './photo-quantization.ts'

let simd: JpegModule
let scalar: JpegModule
beforeAll(async () => {
  simd = await jpegModule(true)
  scalar = await jpegModule(false)
}, 60_000)

type Chroma = '4:2:0' | '4:4:4'

const settings = (chroma: Chroma): JpegSettings => ({
  chroma420: chroma === '4:2:0',
  quantization: (quality) => photoQuantization(chroma === '4:2:0' ? settings420 : settings444, quality),
})

const encoded = (
  module: JpegModule,
  raster: Raster,
  chroma: Chroma,
  quality = 90,
  isProgressive = true,
): Buffer => Buffer.from(createJpegEncoder(module, raster, settings(chroma)).encode(quality, isProgressive))

/** Noise in its left half, and a flat colour in its right: blocks that are full, and long runs of blocks that end. */
function halfNoise(width: number, height: number): Raster {
  const random = randomNumbers(width * 65_537 + height)
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < data.length; i++) {
    const x = (i >> 2) % width
    data[i] = (i & 3) === 3 ? 255 : x < width / 2 ? random() * 256 : 90 + 30 * (i & 3)
  }
  return { width, height, data }
}

async function photo(): Promise<Raster> {
  const { data, info } = await sharp(photoPath('orientation-1.jpg'))
    .resize(1441, 1081, { fit: 'fill', kernel: 'cubic' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
}

/** What libjpeg shows; any complaint of it counts. */
const shown = (file: Buffer): Promise<Buffer> => sharp(file, { failOn: 'warning' }).raw().toBuffer()

const sizes = [1, 2, 7, 8, 9, 15, 16, 17, 31, 33].flatMap((width) =>
  [1, 8, 17, 40].map((height) => [width, height] as const),
)

describe.each(['4:2:0', '4:4:4'] as const)('a progressive JPEG in %s', (chroma) => {
  it('shows what a baseline one shows, to the bit, at every size', async () => {
    for (const [width, height] of sizes) {
      const raster = halfNoise(width, height)
      const file = encoded(simd, raster, chroma)
      const [found, expected] = await Promise.all([file, encoded(simd, raster, chroma, 90, false)].map(shown))
      expect(found?.equals(expected as Buffer), `${width}x${height}`).toBe(true)
      expect(encoded(scalar, raster, chroma).equals(file)).toBe(true)
    }
  })

  it.each([20, 75, 90, 100])('of a photo takes fewer bytes, at quality %i', async (quality) => {
    const raster = await photo()
    const file = encoded(simd, raster, chroma, quality)
    const baseline = encoded(simd, raster, chroma, quality, false)
    expect((await sharp(file).metadata()).isProgressive).toBe(true)
    expect((await sharp(baseline).metadata()).isProgressive).toBe(false)
    expect((await shown(file)).equals(await shown(baseline))).toBe(true)
    expect(file.length).toBeLessThan(baseline.length * 0.99)
  })

  it('that is too large to be kept is written all the same', { timeout: 60_000 }, async () => {
    const raster = halfNoise(4200, 2100)
    const file = encoded(simd, raster, chroma, 60)
    expect((await shown(file)).equals(await shown(encoded(simd, raster, chroma, 60, false)))).toBe(true)
  })
})
