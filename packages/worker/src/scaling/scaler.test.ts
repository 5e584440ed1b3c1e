import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Size } from '@postfit/core'
import { photoPath } from '@postfit/fixtures'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileAssembly } from '../../../../tools/build/assembly-script.ts'
import type { Raster } from '../pixels/raster.ts'
import { createPlaneScaler, createScaler, type Filter, type ScaleModule } from './scaler.ts'
import { lanczosTaps, type TapOptions } from './taps.ts'
import {
  encodedCurve,
  encodeTable,
  halfwayCurve,
  linearCurve,
  linearTable,
  type TransferCurve,
} from './transfer-curve.ts'

const source = fileURLToPath(new URL('../../assembly/scaling/scale.ts', import.meta.url))

async function instance(simd: boolean): Promise<ScaleModule> {
  const binary = await readFile(await compileAssembly(source, simd))
  const { instance } = await WebAssembly.instantiate(new Uint8Array(binary))
  return instance.exports as unknown as ScaleModule
}

let simd: ScaleModule
let scalar: ScaleModule
beforeAll(async () => {
  simd = await instance(true)
  scalar = await instance(false)
})

function scaled(
  module: ScaleModule,
  raster: Raster,
  size: Size,
  curve: TransferCurve = halfwayCurve,
): Raster {
  const scaler = createScaler(module, raster, size, curve)
  scaler.push(raster.data)
  return scaler.finish()
}

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

const flat = (width: number, height: number, level: number): Raster => drawn(width, height, () => level)

/** Noise that is the same every time (Lehmer's generator). */
function noise(width: number, height: number): Raster {
  let state = width * 65537 + height + 1
  return drawn(width, height, () => {
    state = (state * 48271) % 0x7fffffff
    return state & 255
  })
}

/** The definition of the filter, sample by sample, in floating point. */
function defined(raster: Raster, size: Size, curve: TransferCurve = halfwayCurve): Raster {
  const light = linearTable(curve)
  const levels = encodeTable(light)
  const rows = definedTaps(raster.height, size.height)
  const columns = definedTaps(raster.width, size.width)
  const between = new Float64Array(raster.width * size.height * 4)
  rows.forEach((taps, y) => {
    for (const [row, weight] of taps) {
      for (let i = 0; i < raster.width * 4; i++) {
        const level = raster.data[row * raster.width * 4 + i] as number
        between[y * raster.width * 4 + i] =
          (between[y * raster.width * 4 + i] as number) + weight * (light[level] as number)
      }
    }
  })
  return drawn(size.width, size.height, (x, y, channel) => {
    let sum = 0
    for (const [column, weight] of columns[x] as [number, number][]) {
      sum += weight * (between[(y * raster.width + column) * 4 + channel] as number)
    }
    return levels[Math.max(0, Math.min(levels.length - 1, Math.round(sum)))] as number
  })
}

function definedTaps(from: number, to: number): [place: number, weight: number][][] {
  const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))
  const width = Math.max(1, from / to)
  return Array.from({ length: to }, (_, i) => {
    const center = ((i + 0.5) * from) / to - 0.5
    const taps: [number, number][] = []
    for (let place = Math.ceil(center - 3 * width); place <= center + 3 * width; place++) {
      const x = (place - center) / width
      taps.push([Math.max(0, Math.min(from - 1, place)), sinc(x) * sinc(x / 3)])
    }
    const sum = taps.reduce((total, [, weight]) => total + weight, 0)
    return taps.map(([place, weight]) => [place, weight / sum])
  })
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length)
  let largest = 0
  for (let i = 0; i < a.length; i++)
    largest = Math.max(largest, Math.abs((a[i] as number) - (b[i] as number)))
  return largest
}

const same = (a: Raster, b: Raster): boolean => Buffer.from(a.data.buffer).equals(Buffer.from(b.data.buffer))

const size = (width: number, height: number): Size => ({ width, height })

/** Sizes from and to, with those at which loops end early or start late. */
const sizes: readonly (readonly [from: Size, to: Size])[] = [
  [size(1, 1), size(1, 1)],
  [size(1, 1), size(9, 5)],
  [size(1, 300), size(1, 7)],
  [size(300, 1), size(7, 1)],
  [size(2, 3), size(1, 1)],
  [size(7, 5), size(6, 4)],
  [size(8, 32), size(8, 31)],
  [size(9, 33), size(5, 17)],
  [size(63, 31), size(62, 30)],
  [size(64, 64), size(33, 33)],
  // Halves, whose columns all have the same weights but for those at the edges.
  [size(64, 4), size(32, 2)],
  [size(206, 6), size(103, 3)],
  [size(12, 8), size(6, 4)],
  [size(65, 65), size(64, 1)],
  [size(127, 97), size(45, 34)],
  [size(129, 200), size(128, 9)],
  [size(401, 301), size(143, 107)],
  [size(24, 12), size(800, 400)],
  [size(24, 13), size(25, 14)],
  [size(50, 40), size(10, 90)],
  [size(4000, 3), size(1920, 1)],
  [size(3, 4000), size(1, 1080)],
  [size(65_535, 1), size(1080, 1)],
  [size(1, 65_535), size(1, 1920)],
  [size(1, 5), size(3000, 2)],
]

const named = sizes.map(([from, to]) => ({
  name: `${from.width}x${from.height} to ${to.width}x${to.height}`,
  from,
  to,
}))

describe.each(named)('from $name', ({ from, to }) => {
  it('gives what the filter is defined to, within one level', () => {
    const picture = noise(from.width, from.height)
    const found = scaled(simd, picture, to)
    expect([found.width, found.height]).toEqual([to.width, to.height])
    expect(largestDifference(found.data, defined(picture, to).data)).toBeLessThanOrEqual(1)
  })

  it('gives the same without SIMD, to the bit', () => {
    const picture = noise(from.width, from.height)
    expect(same(scaled(scalar, picture, to), scaled(simd, picture, to))).toBe(true)
  })
})

describe('a picture of one colour', () => {
  it.each([
    ['halfway', halfwayCurve],
    ['sRGB', encodedCurve],
    ['linear', linearCurve],
  ])('stays exactly that, at each of the 256 levels, in %s light', (_, curve) => {
    for (let level = 0; level < 256; level++) {
      const { data } = scaled(simd, flat(19, 45, level), size(7, 16), curve)
      expect(new Set(data.filter((_, i) => i % 4 !== 3))).toEqual(new Set([level]))
      expect(new Set(data.filter((_, i) => i % 4 === 3))).toEqual(new Set([255]))
    }
  })

  it('stays that however many pixels become one', () => {
    for (const [from, to] of [
      [size(65_535, 2), size(1, 1)],
      [size(2, 65_535), size(1, 1)],
      [size(3, 2), size(999, 500)],
    ] as const) {
      expect(new Set(scaled(simd, flat(from.width, from.height, 77), to).data)).toEqual(new Set([77, 255]))
    }
  })
})

describe('an instance that is used again', () => {
  it('shows nothing of the picture before', async () => {
    const used = await instance(true)
    scaled(used, flat(777, 555, 255), size(333, 222))
    for (const [from, to] of sizes) {
      const picture = noise(from.width, from.height)
      expect(same(scaled(used, picture, to), scaled(await instance(true), picture, to))).toBe(true)
    }
  })

  it('shows nothing of a picture that was never finished', async () => {
    const used = await instance(true)
    createScaler(used, size(100, 100), size(50, 50), halfwayCurve).push(flat(100, 45, 255).data)
    expect(new Set(scaled(used, flat(37, 21, 9), size(20, 11)).data)).toEqual(new Set([9, 255]))
  })

  it('holds a strip of a photo of 12 megapixels, not the photo', async () => {
    const used = await instance(true)
    const rows = flat(4032, 16, 200).data
    const scaler = createScaler(used, size(4032, 3024), size(1440, 1080), halfwayCurve)
    for (let row = 0; row < 3024; row += 16) scaler.push(rows)
    expect(new Set(scaler.finish().data)).toEqual(new Set([200, 255]))
    expect(used.memory.buffer.byteLength).toBeLessThan(2_000_000)
  })
})

describe('rows that come in portions', () => {
  it('become the same picture', () => {
    const picture = noise(61, 101)
    const whole = scaled(simd, picture, size(30, 43))
    for (const portion of [1, 2, 7, 32, 33, 100]) {
      const scaler = createScaler(simd, picture, size(30, 43), halfwayCurve)
      for (let row = 0; row < 101; row += portion) {
        scaler.push(picture.data.subarray(row * 61 * 4, (row + portion) * 61 * 4))
      }
      expect(scaler.finish()).toEqual(whole)
    }
  })

  it('are refused when they are not whole, too many or too few', () => {
    const scaler = createScaler(simd, size(10, 4), size(5, 2), halfwayCurve)
    expect(() => scaler.push(new Uint8Array(39))).toThrow(
      new RangeError('Expected up to 4 rows of 40 bytes but received 39 bytes'),
    )
    expect(() => scaler.push(new Uint8Array(200))).toThrow(RangeError)
    scaler.push(new Uint8Array(120))
    expect(() => scaler.finish()).toThrow(new RangeError('Expected 4 rows but received 3'))
    expect(() => scaler.push(new Uint8Array(80))).toThrow(RangeError)
    scaler.push(new Uint8Array(40))
    expect(scaler.finish().data.length).toBe(40)
  })
})

it.each([size(0, 1), size(1, 0), size(1.5, 2), size(-3, 2), size(Number.NaN, 1)])(
  'refuses a size of %o',
  (wrong) => {
    expect(() => createScaler(simd, wrong, size(1, 1), halfwayCurve)).toThrow(RangeError)
    expect(() => createScaler(simd, size(1, 1), wrong, halfwayCurve)).toThrow(RangeError)
  },
)

describe('next to libvips', () => {
  const target = size(480, 360)

  async function photo(): Promise<Raster> {
    const { data, info } = await sharp(photoPath('orientation-1.jpg'))
      .resize(1441, 1081, { fit: 'fill', kernel: 'nearest' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) }
  }

  async function byLibvips(
    { width, height, data }: Raster,
    { linear = false, kernel = 'lanczos3' as 'lanczos3' | 'lanczos2' } = {},
  ): Promise<Buffer> {
    const input = sharp(Buffer.from(data), { raw: { width, height, channels: 4 } }).removeAlpha()
    return (linear ? input.pipelineColourspace('scrgb') : input)
      .resize(target.width, target.height, { fit: 'fill', kernel })
      .toColourspace('srgb')
      .raw()
      .toBuffer()
  }

  function meanDifference({ data }: Raster, rgb: Buffer): number {
    let sum = 0
    rgb.forEach((value, i) => {
      sum += Math.abs(value - (data[Math.floor(i / 3) * 4 + (i % 3)] as number))
    })
    return sum / rgb.length
  }

  // A tenth over what was measured. libvips has 8 bits between rows and columns when it scales levels, and cuts off
  // there what overshoots: hence the difference of the lines.
  const pictures = [
    { name: 'a photo', draw: photo, limits: { srgb: 0.037, linear: 0.045 } },
    { name: 'noise', draw: async () => noise(1441, 1081), limits: { srgb: 0.23, linear: 0.6 } },
    {
      name: 'black lines on white',
      draw: async () => drawn(1441, 1081, (x, y) => ((x + 2 * y) % 17 < 3 ? 0 : 255)),
      limits: { srgb: 1.7, linear: 0.69 },
    },
  ]

  describe.each(pictures)('$name', ({ draw, limits }) => {
    it('comes out alike when levels are scaled, and when physical light is', async () => {
      const picture = await draw()
      const levels = scaled(simd, picture, target, encodedCurve)
      const physical = scaled(simd, picture, target, linearCurve)
      expect(meanDifference(levels, await byLibvips(picture))).toBeLessThan(limits.srgb)
      expect(meanDifference(physical, await byLibvips(picture, { linear: true }))).toBeLessThan(limits.linear)
      // The measure would tell one from the other, and another filter from both.
      expect(meanDifference(levels, await byLibvips(picture, { linear: true }))).toBeGreaterThan(
        10 * limits.srgb,
      )
      const softer = await byLibvips(picture, { kernel: 'lanczos2' })
      expect(meanDifference(levels, softer)).toBeGreaterThan(2 * limits.srgb)
    })

    it('comes out between the two in the light that is used', async () => {
      const picture = await draw()
      const used = scaled(simd, picture, target)
      const [levels, physical] = await Promise.all([byLibvips(picture), byLibvips(picture, { linear: true })])
      const apart = meanDifference(scaled(simd, picture, target, encodedCurve), physical)
      expect(meanDifference(used, levels)).toBeLessThan(apart * 0.7)
      expect(meanDifference(used, physical)).toBeLessThan(apart * 0.7)
    })
  })
})

describe('beside an edge', () => {
  /** The levels across an edge between two greys, from the middle of a scaled picture. */
  function across(dark: number, bright: number, curve: TransferCurve): number[] {
    const edge = drawn(2810, 32, (x) => (x < 1403 ? dark : bright))
    const { data } = scaled(simd, edge, size(1000, 11), curve)
    return Array.from({ length: 1000 }, (_, x) => data[(5 * 1000 + x) * 4] as number)
  }

  it.each([
    [0, 255],
    [16, 235],
    [64, 192],
    [128, 240],
  ])('between %i and %i hardly more rings than when levels are scaled', (dark, bright) => {
    const farthest = (curve: TransferCurve): number => {
      const levels = across(dark, bright, curve)
      const left = levels.slice(0, 498).map((level) => Math.abs(level - dark))
      const right = levels.slice(501).map((level) => Math.abs(level - bright))
      return Math.max(...left, ...right)
    }
    expect(farthest(halfwayCurve)).toBeLessThanOrEqual(farthest(encodedCurve) + 3)
  })
})

describe('a plane of single samples', () => {
  interface Plane extends Size {
    readonly stride: number
    readonly samples: Uint8Array
  }

  /** A plane between whose rows lies what is not to be seen. */
  function plane({ width, height }: Size, between: number, sample: (i: number) => number): Plane {
    const stride = width + 3 * (between % 5)
    const samples = new Uint8Array(stride * height).fill(between)
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) samples[y * stride + x] = sample(y * width + x)
    }
    return { width, height, stride, samples }
  }

  const filterOf = (from: Size, to: Size, options: TapOptions = {}): Filter => ({
    rows: lanczosTaps(from.height, to.height, options),
    columns: lanczosTaps(from.width, to.width, options),
  })

  function scaledPlane(
    module: ScaleModule,
    source: Plane,
    to: Size,
    filter = filterOf(source, to),
    curve: TransferCurve = halfwayCurve,
  ): Uint8Array {
    const scaler = createPlaneScaler(module, source, new Uint8Array(to.width * to.height), filter, curve)
    scaler.push(source.samples)
    return scaler.finish()
  }

  it('becomes what a channel of pixels becomes, to the bit, with SIMD and without', () => {
    for (const [from, to] of sizes) {
      const picture = noise(from.width, from.height)
      const source = plane(from, 77, (i) => picture.data[i * 4 + 1] as number)
      const expected = scaled(simd, picture, to).data.filter((_, i) => i % 4 === 1)
      for (const module of [simd, scalar]) {
        expect(largestDifference(scaledPlane(module, source, to), expected)).toBe(0)
      }
    }
  })

  it('does not depend on what lies between its rows, or lay there', async () => {
    const used = await instance(true)
    for (const [from, to] of sizes) {
      const sample = (i: number): number => (i * i * 31) % 251
      const found = [1, 2, 254].map((between) => scaledPlane(used, plane(from, between, sample), to))
      expect(found[1]).toEqual(found[0])
      expect(found[2]).toEqual(found[0])
    }
  })

  it('has a smaller filter where two lobes are asked for, which is the one of libvips', async () => {
    const { width, height, data } = await halfPhoto()
    const source = plane({ width, height }, 0, (i) => data[i] as number)
    const to = size(480, 360)
    const filter = filterOf(source, to, { lobes: 2 })
    const theirs = await sharp(data, { raw: { width, height, channels: 1 } })
      .resize(to.width, to.height, { fit: 'fill', kernel: 'lanczos2' })
      .toColourspace('b-w')
      .raw()
      .toBuffer()
    const mean = (ours: Uint8Array): number =>
      ours.reduce((sum, value, i) => sum + Math.abs(value - (theirs[i] as number)), 0) / ours.length
    expect(mean(scaledPlane(simd, source, to, filter, encodedCurve))).toBeLessThan(0.1)
    expect(mean(scaledPlane(simd, source, to, filterOf(source, to), encodedCurve))).toBeGreaterThan(0.2)
  })

  it('is shifted by parts of a sample', () => {
    // A ramp of one level a sample, at half the size: what is shown moves by the levels of the shift.
    const ramp = plane(size(200, 4), 0, (i) => 20 + (i % 200))
    for (const shift of [-0.5, 0, 0.25]) {
      const found = scaledPlane(
        simd,
        ramp,
        size(100, 2),
        filterOf(ramp, size(100, 2), { shift }),
        encodedCurve,
      )
      expect(Math.abs((found[50] as number) - (20 + (50 + 0.5 + shift) * 2 - 0.5))).toBeLessThan(0.6)
    }
  })

  it('has the ratio that it is given, where a half has no place for all', () => {
    // Colours of 13 pixels lie in 7 samples, those of 7 in 4: 13/7 of them become one, not 7/4.
    const ramp = plane(size(7, 2), 0, (i) => 100 + 10 * (i % 7))
    const columns = lanczosTaps(7, 4, { ratio: 13 / 7 })
    const found = scaledPlane(simd, ramp, size(4, 1), { rows: lanczosTaps(2, 1), columns }, encodedCurve)
    const center = (1.5 * 13) / 7 - 0.5
    expect(Math.abs((found[1] as number) - (100 + 10 * center))).toBeLessThanOrEqual(1)
  })

  it('is refused when its rows are not whole, too many or too few', () => {
    const source = { ...size(10, 4), stride: 16 }
    const filter = filterOf(source, size(5, 2))
    const scaler = createPlaneScaler(simd, source, new Uint8Array(10), filter, halfwayCurve)
    expect(() => scaler.push(new Uint8Array(9))).toThrow(
      new RangeError('Expected up to 4 rows of 16 bytes but received 9 bytes'),
    )
    expect(() => scaler.push(new Uint8Array(80))).toThrow(RangeError)
    scaler.push(new Uint8Array(48))
    expect(() => scaler.finish()).toThrow(new RangeError('Expected 4 rows but received 3'))
  })

  /** Brightness of a photo. */
  async function halfPhoto() {
    const { data, info } = await sharp(photoPath('orientation-1.jpg'))
      .resize(720, 540, { fit: 'fill', kernel: 'nearest' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, data }
  }
})
