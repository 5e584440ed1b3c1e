import { Buffer } from 'node:buffer'
import { photoPath, randomNumbers } from '@postfit/fixtures'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Planes, takePlanes } from '../pixels/planes.ts'
import type { Raster } from '../pixels/raster.ts'
import { jpegModule } from '../testing/jpeg-module.ts'
import { createJpegEncoder, type JpegModule, type JpegSettings } from './create-jpeg-encoder.ts'
import { annexK, zigzag } from './jpeg-tables.ts'
import { photoQuantization, settings420, settings444 } from './photo-quantization.ts'
import { plainQuantization } from './quantization.ts'

let simd: JpegModule
let scalar: JpegModule
beforeAll(async () => {
  simd = await jpegModule(true)
  scalar = await jpegModule(false)
}, 60_000)

type Chroma = '4:2:0' | '4:4:4'
const chromas: readonly Chroma[] = ['4:2:0', '4:4:4']

/** Every value rounded to the nearest, as libjpeg does. */
const settings = (chroma: Chroma): JpegSettings => ({
  chroma420: chroma === '4:2:0',
  quantization: (quality) => plainQuantization(annexK, quality),
})

const encoded = (module: JpegModule, raster: Raster, chroma: Chroma, quality: number): Buffer =>
  Buffer.from(createJpegEncoder(module, raster, settings(chroma)).encode(quality))

/** As photos are written, leaving out what is not seen. */
const photoSettings = (chroma: Chroma): JpegSettings => ({
  chroma420: chroma === '4:2:0',
  quantization: (quality) => photoQuantization(chroma === '4:2:0' ? settings420 : settings444, quality),
})

const cheaper = (module: JpegModule, raster: Raster, chroma: Chroma, quality: number): Buffer =>
  Buffer.from(createJpegEncoder(module, raster, photoSettings(chroma)).encode(quality))

/** A picture whose samples come from a function of their place. */
function drawn(
  width: number,
  height: number,
  sample: (x: number, y: number, channel: number) => number,
): Raster {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < data.length; i++) {
    const pixel = i >> 2
    data[i] = (i & 3) === 3 ? 255 : sample(pixel % width, Math.floor(pixel / width), i & 3)
  }
  return { width, height, data }
}

function noise(width: number, height: number): Raster {
  const random = randomNumbers(width * 65_537 + height)
  return drawn(width, height, () => random() * 256)
}

/** Waves of colours with a little noise: some coefficients, and many zeros. */
function waves(width: number, height: number): Raster {
  const random = randomNumbers(height * 65_537 + width)
  const wave = (x: number, y: number, channel: number): number => Math.sin(x / 9 + channel) * Math.cos(y / 7)
  return drawn(width, height, (x, y, channel) => 128 + 100 * wave(x, y, channel) + random() * 8)
}

/** Strokes of one pixel in saturated colours. */
const strokes = (width: number, height: number): Raster =>
  drawn(width, height, (x, y, channel) => ((x + 2 * y) % (5 + channel) === 0 ? 0 : 255))

async function photo(): Promise<Raster> {
  const { data, info } = await sharp(photoPath('orientation-1.jpg'))
    .resize(1441, 1081, { fit: 'fill', kernel: 'cubic' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
}

/** By libjpeg, as it is in sharp, with no more than the best Huffman codes. */
function byLibjpeg(
  { width, height, data }: Raster,
  chromaSubsampling: Chroma,
  quality: number,
): Promise<Buffer> {
  return sharp(Buffer.from(data), { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality, chromaSubsampling, optimiseCoding: true, mozjpeg: false })
    .toBuffer()
}

/** RGB of a file, as libjpeg shows it. Fails on any warning of its. */
const shown = (file: Buffer): Promise<Buffer> => sharp(file, { failOn: 'warning' }).raw().toBuffer()

/** With those at which blocks and MCUs start, end, or have nothing in them to be seen. */
const sizes: readonly (readonly [width: number, height: number])[] = [
  [1, 1],
  [1, 9],
  [9, 1],
  [7, 9],
  [8, 8],
  [8, 9],
  [15, 16],
  [16, 16],
  [17, 33],
  [18, 18],
  [24, 24],
  [33, 17],
  [100, 75],
  [641, 479],
  [65_500, 1],
  [1, 65_500],
]
const named = sizes.flatMap(([width, height]) =>
  chromas.map((chroma) => ({ name: `${width}x${height} in ${chroma}`, width, height, chroma })),
)

describe.each(named)('a picture of $name', ({ width, height, chroma }) => {
  const pictures = [noise(width, height), waves(width, height), strokes(width, height)]
  const qualities = width * height > 10_000 ? [75] : [1, 30, 75, 92, 100]

  it("shows what libjpeg's own file shows, to the bit, in as many bytes", async () => {
    for (const picture of pictures) {
      for (const quality of qualities) {
        const file = encoded(simd, picture, chroma, quality)
        const expected = await byLibjpeg(picture, chroma, quality)
        expect((await shown(file)).equals(await shown(expected))).toBe(true)
        expect(Math.abs(file.length - expected.length)).toBeLessThan(20 + expected.length / 1000)
      }
    }
  })

  it('is the same file without SIMD', () => {
    for (const picture of pictures) {
      for (const quality of qualities) {
        for (const write of [encoded, cheaper]) {
          const file = write(simd, picture, chroma, quality)
          expect(write(scalar, picture, chroma, quality).equals(file)).toBe(true)
        }
      }
    }
  })
})

describe.each(chromas)('in %s', (chroma) => {
  it("a photo shows what libjpeg's own file shows, in as many bytes", async () => {
    const picture = await photo()
    for (const quality of [50, 85, 95]) {
      const file = encoded(simd, picture, chroma, quality)
      const expected = await byLibjpeg(picture, chroma, quality)
      expect((await shown(file)).equals(await shown(expected))).toBe(true)
      expect(Math.abs(file.length - expected.length)).toBeLessThan(expected.length / 500)
    }
  })

  it('a file is a baseline JPEG of that, with JFIF, and nothing else in it', async () => {
    const file = encoded(simd, waves(50, 40), chroma, 90)
    const { format, width, height, space, chromaSubsampling, isProgressive } = await sharp(file).metadata()
    expect([format, width, height, space, chromaSubsampling, isProgressive]).toEqual([
      'jpeg',
      50,
      40,
      'srgb',
      chroma,
      false,
    ])
    expect(file.subarray(0, 11).toString('latin1')).toBe('\xff\xd8\xff\xe0\x00\x10JFIF\0')
    expect(markers(file)).toEqual([0xe0, 0xdb, 0xc0, 0xc4, 0xda])
    expect(file.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
  })

  it('a flat picture stays within one level, and black, white and grey exactly that', async () => {
    const random = randomNumbers(3)
    const grays = [0, 1, 77, 128, 254, 255].map((level) => [level, level, level])
    const colors = Array.from({ length: 40 }, () => [0, 1, 2].map(() => Math.floor(random() * 256)))
    for (const color of [...grays, ...colors]) {
      const flat = drawn(19, 21, (_, __, channel) => color[channel] as number)
      const file = cheaper(simd, flat, chroma, 100)
      const off = (await shown(file)).map((value, i) => Math.abs(value - (color[i % 3] as number)))
      expect(Math.max(...off), `${color}`).toBeLessThanOrEqual(new Set(color).size === 1 ? 0 : 1)
    }
  })

  // Below that the step of the brightness is so large that white can become 254, with libjpeg as well.
  it('white stays white from quality 75 on', async () => {
    const white = drawn(40, 40, () => 255)
    for (let quality = 75; quality <= 100; quality++) {
      expect(new Set(await shown(cheaper(simd, white, chroma, quality))), `${quality}`).toEqual(
        new Set([255]),
      )
    }
  })

  it('a picture too large to be kept is written all the same', { timeout: 30_000 }, async () => {
    const picture = drawn(chroma === '4:2:0' ? 4100 : 2100, 2100, (x, y, channel) => (x * y) >> (8 + channel))
    const used = await jpegModule(true)
    const file = encoded(used, picture, chroma, 60)
    expect((await shown(file)).equals(await shown(await byLibjpeg(picture, chroma, 60)))).toBe(true)
    expect(used.memory.buffer.byteLength).toBeLessThan(4_000_000)
  })

  it('a picture that is written again at another quality is as if it were written anew', () => {
    const picture = waves(300, 200)
    const encoder = createJpegEncoder(simd, picture, photoSettings(chroma))
    for (const quality of [90, 40, 100, 1, 90]) {
      const fresh = cheaper(scalar, picture, chroma, quality)
      expect(Buffer.from(encoder.encode(quality)).equals(fresh), `${quality}`).toBe(true)
    }
  })

  it('an instance that is used again shows nothing of the picture before', async () => {
    const used = await jpegModule(true)
    encoded(used, noise(777, 555), chroma, 100)
    for (const [width, height] of sizes) {
      const picture = waves(width, height)
      const fresh = cheaper(await jpegModule(true), picture, chroma, 80)
      expect(cheaper(used, picture, chroma, 80).equals(fresh), `${width}x${height}`).toBe(true)
    }
  })
})

describe('values rounded down', () => {
  /** The mean square of how far the brightness is off. */
  async function meanSquare(file: Buffer, { data }: Raster): Promise<number> {
    const rgb = await shown(file)
    let sum = 0
    for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
      const off = (i: number): number => (rgb[to + i] as number) - (data[from + i] as number)
      sum += (0.299 * off(0) + 0.587 * off(1) + 0.114 * off(2)) ** 2
    }
    return (3 * sum) / rgb.length
  }

  it.each(chromas)('take fewer bytes for as large a difference, in %s', async (chroma) => {
    const picture = await photo()
    const file = cheaper(simd, picture, chroma, 88)
    const off = await meanSquare(file, picture)
    // The lowest quality at which values that are all rounded to the nearest are no farther off.
    let quality = 88
    while ((await meanSquare(encoded(simd, picture, chroma, quality - 1), picture)) < off) quality--
    expect(file.length).toBeLessThan(encoded(simd, picture, chroma, 88).length * 0.96)
    expect(file.length).toBeLessThan(encoded(simd, picture, chroma, quality).length)
  })
})

/** The markers up to where the bits start. */
function markers(file: Buffer): number[] {
  const found: number[] = []
  for (let at = 2; found.at(-1) !== 0xda; at += 2 + file.readUInt16BE(at + 2)) {
    found.push(file.readUInt8(at + 1))
  }
  return found
}

it('takes only what the raster shows of a larger buffer', () => {
  const whole = noise(16, 20)
  const part: Raster = { width: 16, height: 16, data: whole.data.subarray(16 * 4 * 4) }
  const copy: Raster = { ...part, data: part.data.slice() }
  expect(encoded(simd, part, '4:2:0', 90).equals(encoded(simd, copy, '4:2:0', 90))).toBe(true)
})

it('pays no heed to alpha', () => {
  const picture = noise(20, 20)
  const clear: Raster = { ...picture, data: picture.data.map((value, i) => (i % 4 === 3 ? i : value)) }
  for (const module of [simd, scalar]) {
    expect(encoded(module, clear, '4:4:4', 90).equals(encoded(module, picture, '4:4:4', 90))).toBe(true)
  }
})

it.each([
  [0, 1],
  [1, 0],
  [65_501, 1],
  [1, 65_501],
])('refuses %ix%i pixels', (width, height) => {
  const raster: Raster = { width, height, data: new Uint8ClampedArray(width * height * 4) }
  expect(() => createJpegEncoder(simd, raster, settings('4:2:0'))).toThrow(
    new Error(`Expected sides of 1 to 65500 pixels but received ${width}x${height}`),
  )
})

it('refuses pixels that are not as many as the size says', () => {
  const raster: Raster = { width: 16, height: 16, data: new Uint8ClampedArray(16 * 15 * 4) }
  expect(() => createJpegEncoder(simd, raster, settings('4:2:0'))).toThrow(RangeError)
})

describe('the transform', () => {
  /**
   * ITU-T T.81, A.3.3, of samples of a colour as T.871 defines them (with factors of 16 bits, and what is half way
   * rounded down, as libjpeg has it), eight times as large, in zigzag order.
   */
  function defined(raster: Raster, left: number, weights: readonly number[], tie: number): number[] {
    const sample = (x: number, y: number): number => {
      const at = (y * raster.width + left + x) * 4
      const sum = weights.reduce((sum, weight, i) => sum + weight * (raster.data[at + i] as number), tie)
      return Math.floor(sum / 65_536)
    }
    const scale = (frequency: number): number => (frequency === 0 ? Math.SQRT1_2 : 1)
    const cosine = (place: number, frequency: number): number =>
      Math.cos(((2 * place + 1) * frequency * Math.PI) / 16)
    return zigzag.map((natural) => {
      const [u, v] = [natural & 7, natural >> 3]
      let sum = 0
      for (let y = 0; y < 8; y++) {
        for (let x = 0; x < 8; x++) sum += sample(x, y) * cosine(x, u) * cosine(y, v)
      }
      return 2 * scale(u) * scale(v) * sum
    })
  }

  it.each([
    ['noise', noise(800, 8)],
    ['waves', waves(800, 8)],
    ['strokes', strokes(800, 8)],
    ['black and white', drawn(800, 8, (x, y) => ((x * x + 3 * y) % 7 < 3 ? 0 : 255))],
  ])('is what T.81 defines, within a quarter of a step of quality 100: %s', (_, raster) => {
    for (const module of [simd, scalar]) {
      const at = { zigzag: 0, scratch: 64, pixels: 2048, coefficients: 32_768 }
      const memory = module.memory
      if (memory.buffer.byteLength < 131_072) memory.grow(2)
      const bytes = new Uint8Array(memory.buffer)
      bytes.set(
        zigzag.map((place) => place * 2),
        at.zigzag,
      )
      bytes.set(raster.data, at.pixels)
      module.fdctRow444(at.pixels, 3200, 8, 100, at.scratch, at.zigzag, at.coefficients)
      const found = new Int16Array(memory.buffer, at.coefficients, 100 * 3 * 64)
      const colors = [
        { weights: [0.299, 0.587, 0.114], tie: 32_768 - 128 * 65_536 },
        { weights: [-0.168736, -0.331264, 0.5], tie: 32_767 },
        { weights: [0.5, -0.418688, -0.081312], tie: 32_767 },
      ].map(({ weights, tie }) => ({ weights: weights.map((weight) => Math.round(weight * 65_536)), tie }))
      let off = 0
      for (let block = 0; block < 100; block++) {
        colors.forEach(({ weights, tie }, color) => {
          const coefficients = found.subarray((block * 3 + color) * 64, (block * 3 + color + 1) * 64)
          defined(raster, block * 8, weights, tie).forEach((value, k) => {
            off = Math.max(off, Math.abs(value - (coefficients[k] as number)))
          })
        })
      }
      expect(off).toBeLessThan(8 / 4)
    }
  })
})

describe('planes of YCbCr', () => {
  function planes(
    width: number,
    height: number,
    sample: (plane: number, x: number, y: number) => number,
  ): Planes {
    const made = takePlanes({ width, height })
    ;[made.luma, made.cb, made.cr].forEach((plane, index) => {
      const across = index === 0 ? width : Math.ceil(width / 2)
      plane.forEach((_, i) => {
        plane[i] = sample(index, i % across, Math.floor(i / across))
      })
    })
    return made
  }

  it('become the same file as pixels, where those are grey', () => {
    for (const [width, height] of sizes) {
      const gray = (x: number, y: number): number => (x * x * 7 + y * 31) % 256
      const expected = encoded(simd, drawn(width, height, gray), '4:2:0', 90)
      const same = planes(width, height, (plane, x, y) => (plane === 0 ? gray(x, y) : 128))
      for (const module of [simd, scalar]) {
        const found = Buffer.from(createJpegEncoder(module, same, settings('4:2:0')).encode(90))
        expect(found.equals(expected), `${width}x${height}`).toBe(true)
      }
    }
  })

  it('show their colours, also in the last row and column of an odd size', async () => {
    for (const [width, height] of [
      [33, 17],
      [32, 16],
      [1, 1],
      [161, 91],
    ] as const) {
      const wave = (plane: number, x: number, y: number): number =>
        128 + 50 * Math.sin(x / (plane === 0 ? 9 : 5) + plane) * Math.cos(y / 7)
      const picture = planes(width, height, wave)
      const files = [simd, scalar].map((module) =>
        Buffer.from(createJpegEncoder(module, picture, settings('4:2:0')).encode(100)),
      )
      expect(files[1]?.equals(files[0] as Buffer)).toBe(true)
      // sharp smooths colours while it enlarges them: what it shows lies a little off.
      const rgb = await shown(files[0] as Buffer)
      const [across, max] = [Math.ceil(width / 2), 6]
      for (let i = 0; i < width * height; i++) {
        const [x, y] = [i % width, Math.floor(i / width)]
        const [r, g, b] = [...rgb.subarray(i * 3, i * 3 + 3)] as [number, number, number]
        const luma = 0.299 * r + 0.587 * g + 0.114 * b
        const color = (y >> 1) * across + (x >> 1)
        expect(Math.abs(luma - (picture.luma[i] as number))).toBeLessThan(max)
        expect(Math.abs(128 + (b - luma) / 1.772 - (picture.cb[color] as number))).toBeLessThan(max)
        expect(Math.abs(128 + (r - luma) / 1.402 - (picture.cr[color] as number))).toBeLessThan(max)
      }
    }
  })

  it('are refused when samples are missing', () => {
    const picture = planes(20, 10, () => 1)
    expect(() =>
      createJpegEncoder(simd, { ...picture, luma: picture.luma.subarray(1) }, settings('4:2:0')),
    ).toThrow(new RangeError('Expected 200 samples for 20x10 but received 199'))
    expect(() =>
      createJpegEncoder(simd, { ...picture, cr: picture.cr.subarray(1) }, settings('4:2:0')),
    ).toThrow(RangeError)
  })
})
