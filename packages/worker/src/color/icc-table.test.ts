import { Buffer } from 'node:buffer'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { lut8Profile, lut16Profile, lutAToBProfile, type TableProfile } from '../../test/icc-table-builder.ts'
import { taggedTiff } from '../../test/tagged-tiff.ts'
import { readIccProfile } from './icc-profile.ts'
import { convertToSrgb } from './to-srgb.ts'

const width = 64

/** Colours all over the space, the same each time; the other half with as little black as photos have. */
function colors(channels: 3 | 4): Uint8Array {
  let state = 1
  const samples = Uint8Array.from({ length: width * width * channels }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state >>> 16
  })
  if (channels === 4) for (let i = 3; i < samples.length; i += 8) samples[i] = (samples[i] as number) >> 3
  return samples
}

function asPixels(samples: Uint8Array, channels: 3 | 4): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray((samples.length / channels) * 4).fill(255)
  for (const [index, sample] of samples.entries()) {
    data[Math.floor(index / channels) * 4 + (index % channels)] = sample
  }
  return data
}

/** The red, green and blue of RGBA beside those of littleCMS, in sharp: the mean and the 99th percentile. */
async function difference(data: Uint8ClampedArray, tiff: Uint8Array) {
  const theirs = await sharp(tiff).toColourspace('srgb').removeAlpha().raw().toBuffer()
  const errors = Array.from(theirs, (value, i) =>
    Math.abs(value - (data[Math.floor(i / 3) * 4 + (i % 3)] as number)),
  ).sort((a, b) => a - b)
  return {
    mean: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    p99: errors[Math.floor(errors.length * 0.99)] as number,
  }
}

async function judged(profile: Uint8Array, channels: 3 | 4) {
  const samples = colors(channels)
  const read = readIccProfile(profile)
  if (!read) throw new Error('The profile could not be read')
  const data = asPixels(samples, channels)
  convertToSrgb({ width, height: width, data }, read)
  return { ...(await difference(data, taggedTiff(samples, width, channels, profile))), kind: read.kind, data }
}

/** What a decoder without colour management makes of CMYK. */
function naive(samples: Uint8Array): Uint8ClampedArray {
  return new Uint8ClampedArray(samples.length).map((_, i) =>
    i % 4 === 3 ? 255 : ((255 - (samples[i] as number)) * (255 - (samples[i - (i % 4) + 3] as number))) / 255,
  )
}

/** A press of which each ink takes a share of the light away. */
const press = (device: readonly number[]): number[] => {
  const [c = 0, m = 0, y = 0, k = 0] = device
  const l = 100 - 88 * k - (1 - k) * (35 * c + 42 * m + 6 * y)
  return [Math.max(8, l), (1 - k) * (-32 * c + 64 * m - 4 * y), (1 - k) * (-40 * c - 4 * m + 80 * y)]
}
/** A screen of BT.601's light, in L*, a* and b*. */
const screen = ([r = 0, g = 0, b = 0]: readonly number[]): number[] => [
  4 + 96 * (0.3 * r + 0.59 * g + 0.11 * b),
  70 * (r - g),
  50 * ((r + g) / 2 - b),
]
/** sRGB, seen as a table: linear light by the matrix of its profile. */
const srgbXyz = (device: readonly number[]): number[] => {
  const [r = 0, g = 0, b = 0] = device.map((value) => value ** 2.2)
  return [
    0.43607 * r + 0.38515 * g + 0.14307 * b,
    0.22249 * r + 0.71687 * g + 0.06061 * b,
    0.01392 * r + 0.09708 * g + 0.7141 * b,
  ]
}

const cmyk: TableProfile = { space: 'CMYK', pcs: 'Lab ', points: 9, color: press }
const rgb: TableProfile = { space: 'RGB ', pcs: 'Lab ', points: 9, color: screen }

describe("sharp's own profile of a press", () => {
  let profile: Uint8Array

  beforeAll(async () => {
    const gray = sharp({ create: { width: 1, height: 1, channels: 3, background: '#888' } })
    const proof = await gray.toColourspace('cmyk').withIccProfile('cmyk').tiff().toBuffer()
    const { icc } = await sharp(proof).metadata()
    if (!icc) throw new Error('sharp wrote no profile')
    profile = new Uint8Array(icc)
  })

  it('is what littleCMS makes of it', async () => {
    const { mean, p99 } = await judged(profile, 4)
    expect(mean).toBeLessThan(0.5)
    expect(p99).toBeLessThanOrEqual(5)
  })

  it('is far from what ink on paper looks like without it', async () => {
    const samples = colors(4)
    const { mean } = await difference(naive(samples), taggedTiff(samples, width, 4, profile))
    expect(mean).toBeGreaterThan(15)
  })

  it('leaves paper white and all inks black, and is opaque', () => {
    const read = readIccProfile(profile)
    if (!read) throw new Error('The profile could not be read')
    const data = Uint8ClampedArray.of(0, 0, 0, 0, 255, 255, 255, 255)
    convertToSrgb({ width: 2, height: 1, data }, read)
    expect([...data]).toEqual([255, 255, 255, 255, 0, 0, 0, 255])
  })
})

describe('tables, against littleCMS', () => {
  it.each<[string, Uint8Array, 3 | 4]>([
    ['lut8, CMYK to Lab', lut8Profile(cmyk), 4],
    ['lut8 behind curves, CMYK to Lab', lut8Profile(cmyk, 1.4), 4],
    ['lut16, CMYK to Lab', lut16Profile(cmyk), 4],
    ['lut16, RGB to Lab', lut16Profile(rgb), 3],
    ['lut8, RGB to Lab', lut8Profile(rgb), 3],
    ['lut16, RGB to XYZ', lut16Profile({ ...rgb, pcs: 'XYZ ', points: 33, color: srgbXyz }), 3],
    ['lutAToB, CMYK to Lab', lutAToBProfile({ table: cmyk }, 'CMYK', 'Lab '), 4],
    [
      'lutAToB behind curves, RGB to Lab',
      lutAToBProfile({ table: rgb, a: { gamma: 1.5 } }, 'RGB ', 'Lab '),
      3,
    ],
    [
      'lutAToB of curves and a matrix, RGB to XYZ',
      lutAToBProfile({
        m: { gamma: 2.19921875 },
        matrix: [
          0.218, 0.1926, 0.0715, 0.1112, 0.3584, 0.0303, 0.007, 0.0485, 0.357, 0.00168, 0.00174, 0.00144,
        ],
      }),
      3,
    ],
  ])('%s', async (_, profile, channels) => {
    const { kind, mean, p99 } = await judged(profile, channels)
    expect(kind).toBe('sampled')
    expect(mean).toBeLessThan(0.6)
    expect(p99).toBeLessThanOrEqual(5)
  })
})

describe('a table that means harm', () => {
  const good = lutAToBProfile({ table: { ...rgb, points: 2 }, a: { gamma: 1.5 } }, 'RGB ', 'Lab ')

  it('is read as none when it is cut off', () => {
    expect(readIccProfile(good)).not.toBeNull()
    for (let length = 0; length < good.length - 4; length++) {
      expect(readIccProfile(good.subarray(0, length))).toBeNull()
    }
  })

  it('is read as none when it says that its grid has more points than it can', () => {
    for (const points of [0, 1, 66, 255]) {
      const tag = Buffer.from(good).indexOf('mAB ')
      const grid = tag + new DataView(good.buffer).getUint32(tag + 24)
      const huge = good.slice()
      huge.fill(points, grid, grid + 3)
      expect(readIccProfile(huge)).toBeNull()
    }
    const cmykTable = lut8Profile({ ...cmyk, points: 2 })
    cmykTable[Buffer.from(cmykTable).indexOf('mft1') + 10] = 255
    expect(readIccProfile(cmykTable)).toBeNull()
  })

  it('never throws, whatever byte is damaged, nor when it is used', () => {
    for (let at = 0; at < good.length; at++) {
      const damaged = good.slice()
      damaged[at] = (damaged[at] as number) ^ 0xff
      const read = readIccProfile(damaged)
      if (read && at % 16 === 0) {
        convertToSrgb({ width: 1, height: 1, data: Uint8ClampedArray.of(9, 99, 199, 255) }, read)
      }
    }
  })
})
