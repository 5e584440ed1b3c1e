import { photoPath, randomNumbers } from '@postfit/fixtures'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Raster } from '../pixels/raster.ts'
import { jpegModule } from '../testing/jpeg-module.ts'
import { hasChromaDetail as isFine } from './chroma-detail.ts'
import type { JpegModule } from './create-jpeg-encoder.ts'

let simd: JpegModule
let scalar: JpegModule
beforeAll(async () => {
  simd = await jpegModule(true)
  scalar = await jpegModule(false)
}, 60_000)

/** As both builds have it. */
function hasChromaDetail(raster: Raster): boolean {
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
    expect(hasChromaDetail(await raster(lettering(ink)))).toBe(true)
  })

  it('has red letters on blue', async () => {
    expect(hasChromaDetail(await raster(lettering('#ff2020', '#1030c0')))).toBe(true)
  })

  it('is so wherever the word is, and however far the picture is moved', async () => {
    const whole = await lettering('#ff0000').png().toBuffer()
    for (const offset of [0, 1, 2, 3, 17, 33]) {
      const moved = sharp(whole).extract({ left: offset, top: offset, width: 600, height: 440 })
      expect(hasChromaDetail(await raster(moved)), `${offset}`).toBe(true)
    }
  })
})

describe('a picture that is flat but for edges on even pixels, as screens of twice the density are,', () => {
  const twofold = async (drawing: Sharp): Promise<Raster> => {
    const { width = 0 } = await drawing.metadata()
    const png = await drawing.png().toBuffer()
    return raster(sharp(png).resize({ width: 2 * width, kernel: 'nearest' }))
  }
  const page = (shapes: string, ground = '#ffffff'): Sharp =>
    svg(320, 240, `<rect width="320" height="240" fill="${ground}"/>${shapes}`)
  const letters = (ink: string): string =>
    Array.from(
      { length: 12 },
      (_, n) => `<path d="M${204 + n * 9}.5 130l6 14" stroke="${ink}" shape-rendering="crispEdges"/>`,
    ).join('')

  it.each([
    ['a word in red', page(letters('#ff0000'))],
    ['a word in blue', page(letters('#1d9bf0'))],
    ['a white word on blue', page(letters('#ffffff'), '#1877f2')],
    ['a button', page('<rect x="60" y="50" width="80" height="24" fill="#007aff"/>')],
    ['a line', page('<rect x="60" y="50" width="1" height="90" fill="#ff3b30"/>')],
    [
      'an edge between two of the parts that are judged',
      page('<rect width="320" height="112" fill="#ff0000"/>'),
    ],
    [
      'chequers',
      page(
        Array.from(
          { length: 40 },
          (_, n) => `<rect x="${n * 8}" width="4" height="240" fill="#ff8800"/>`,
        ).join(''),
      ),
    ],
  ])('has %s', async (_, drawing) => {
    expect(hasChromaDetail(await twofold(drawing))).toBe(true)
  })

  it('has no colours', async () => {
    expect(hasChromaDetail(await twofold(page(letters('#202020'), '#e0e0e0')))).toBe(false)
  })
})

describe('a picture whose colours are not fine', () => {
  it.each([
    ['black', '#000000'],
    ['white', '#ffffff'],
  ])('has a word in %s', async (_, ink) => {
    expect(hasChromaDetail(await raster(lettering(ink)))).toBe(false)
  })

  it.each(['oversized.jpg', 'grey.jpg', 'one-pixel.png'])(
    'is a gradient, grey or a dot: %s',
    async (name) => {
      expect(hasChromaDetail(await raster(sharp(photoPath(name))))).toBe(false)
    },
  )

  it('has large areas of strong colours', async () => {
    const areas =
      '<rect width="640" height="480" fill="#f00"/><circle cx="320" cy="240" r="200" fill="#00f"/>'
    expect(hasChromaDetail(await raster(svg(640, 480, areas).blur(2)))).toBe(false)
  })

  it('has the noise of a camera', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 8 } as const
    const noisy = sharp({ create: { width: 400, height: 300, channels: 3, background: '#888', noise } })
    expect(hasChromaDetail(await raster(noisy))).toBe(false)
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
      const scratch = Math.ceil(bytes.length / 16) * 16
      return module.maxChromaDetail(0, columns * 4, columns, rows, false, false, scratch)
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
  expect(hasChromaDetail({ width, height, data: new Uint8ClampedArray(chequers.flat()) })).toBe(true)
})

it.each([
  [4, 1],
  [1, 4],
  [1, 2],
  [301, 1],
])('looks at a picture of a single row or column, %ix%i', (width, height) => {
  const colors = Array.from({ length: width * height }, (_, i) =>
    i % 2 === 0 ? [255, 0, 0, 255] : [0, 0, 255, 255],
  )
  expect(hasChromaDetail({ width, height, data: new Uint8ClampedArray(colors.flat()) })).toBe(true)
})

it.each([
  [1, 1],
  [1, 200],
  [200, 1],
])('is false for %ix%i, which has no block of colours', async (width, height) => {
  const red = await raster(sharp({ create: { width, height, channels: 3, background: '#f00' } }))
  expect(hasChromaDetail(red)).toBe(false)
})
