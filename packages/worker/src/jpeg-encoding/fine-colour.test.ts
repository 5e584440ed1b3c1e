import { photoPath, randomNumbers } from '@postfit/fixtures'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Raster } from '../pixels/raster.ts'
import { jpegModule } from '../testing/jpeg-module.ts'
import type { JpegModule } from './create-jpeg-encoder.ts'
import { hasFineColour as isFine } from './fine-colour.ts'

let simd: JpegModule
let scalar: JpegModule
beforeAll(async () => {
  simd = await jpegModule(true)
  scalar = await jpegModule(false)
}, 60_000)

/** As both builds have it. */
function hasFineColour(raster: Raster): boolean {
  const fine = isFine(simd, raster)
  expect(isFine(scalar, raster)).toBe(fine)
  return fine
}

async function raster(picture: Sharp): Promise<Raster> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
}

const svg = (width: number, height: number, shapes: string): Sharp =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes}</svg>`,
    ),
  )

/** A grey picture with strokes as thin as those of letters in one corner. */
const lettering = (ink: string, ground = '#707070'): Sharp =>
  svg(
    640,
    480,
    `<rect width="640" height="480" fill="${ground}"/>` +
      Array.from(
        { length: 12 },
        (_, n) => `<path d="M${504 + n * 9} 430l6 14" stroke="${ink}" stroke-width="1.6"/>`,
      ).join(''),
  )

describe('a picture whose colours are fine', () => {
  it.each([
    ['red', '#ff0000'],
    ['blue', '#0000ff'],
    ['yellow', '#ffff00'],
    ['green', '#00ff00'],
  ])('has a word in %s', async (_, ink) => {
    expect(hasFineColour(await raster(lettering(ink)))).toBe(true)
  })

  it('has red letters on blue', async () => {
    expect(hasFineColour(await raster(lettering('#ff2020', '#1030c0')))).toBe(true)
  })

  it('is so wherever the word is, and however far the picture is moved', async () => {
    const whole = await lettering('#ff0000').png().toBuffer()
    for (const offset of [0, 1, 2, 3, 17, 33]) {
      const moved = sharp(whole).extract({ left: offset, top: offset, width: 600, height: 440 })
      expect(hasFineColour(await raster(moved)), `${offset}`).toBe(true)
    }
  })
})

describe('a picture whose colours are not fine', () => {
  it.each([
    ['black', '#000000'],
    ['white', '#ffffff'],
  ])('has a word in %s', async (_, ink) => {
    expect(hasFineColour(await raster(lettering(ink)))).toBe(false)
  })

  it.each(['oversized.jpg', 'grey.jpg', 'one-pixel.png'])(
    'is a gradient, grey or a dot: %s',
    async (name) => {
      expect(hasFineColour(await raster(sharp(photoPath(name))))).toBe(false)
    },
  )

  it('has large areas of strong colours', async () => {
    const areas =
      '<rect width="640" height="480" fill="#f00"/><circle cx="320" cy="240" r="200" fill="#00f"/>'
    expect(hasFineColour(await raster(svg(640, 480, areas).blur(2)))).toBe(false)
  })

  it('has the noise of a camera', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 8 } as const
    const noisy = sharp({ create: { width: 400, height: 300, channels: 3, background: '#888', noise } })
    expect(hasFineColour(await raster(noisy))).toBe(false)
  })
})

it('is measured alike without SIMD, to the bit', () => {
  const random = randomNumbers(7)
  for (const [columns, rows] of [
    [2, 2],
    [5, 4],
    [31, 9],
    [32, 32],
    [102, 31],
  ] as const) {
    const bytes = Uint8Array.from({ length: columns * rows * 4 }, () => random() * 256)
    const [first, second] = [simd, scalar].map((module) => {
      new Uint8Array(module.memory.buffer).set(bytes)
      return module.finestColour(0, columns * 4, columns, rows)
    })
    expect(first).toBeGreaterThan(0)
    expect(second).toBe(first)
  }
})

it.each([
  [2, 2],
  [3, 3],
  [65, 3],
  [3, 65],
])('looks at all of a picture of %ix%i', async (width, height) => {
  const chequers = Array.from({ length: width * height }, (_, i) =>
    ((i % width) + Math.floor(i / width)) % 2 === 0 ? [255, 0, 0, 255] : [0, 0, 255, 255],
  )
  expect(hasFineColour({ width, height, data: new Uint8ClampedArray(chequers.flat()) })).toBe(true)
})

it.each([
  [1, 1],
  [1, 200],
  [200, 1],
])('is false for %ix%i, which has no block of colours', async (width, height) => {
  const red = await raster(sharp({ create: { width, height, channels: 3, background: '#f00' } }))
  expect(hasFineColour(red)).toBe(false)
})
