import { crc32, deflateSync } from 'node:zlib'
import { inspect } from '@postfit/core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { grayProfile, matrixProfile, type StoredCurve } from '../../test/icc-builder.ts'
import { embeddedProfile } from './embedded-profile.ts'
import { readIccProfile } from './icc-profile.ts'
import { convertToSrgb } from './to-srgb.ts'

type Primaries = Parameters<typeof matrixProfile>[0]

// Colorants adapted to D50, as the published profiles of these spaces have them.
const adobe: Primaries = [
  [0.60974, 0.31111, 0.01947],
  [0.20528, 0.62567, 0.06087],
  [0.14919, 0.06322, 0.74457],
]
const proPhoto: Primaries = [
  [0.79767, 0.28804, 0],
  [0.13519, 0.71188, 0],
  [0.03135, 0.00009, 0.82491],
]
const displayP3: Primaries = [
  [0.51512, 0.2412, -0.00105],
  [0.29198, 0.69225, 0.04189],
  [0.1571, 0.06657, 0.78407],
]
const srgb: Primaries = [
  [0.43607, 0.22249, 0.01392],
  [0.38515, 0.71687, 0.09708],
  [0.14307, 0.06061, 0.7141],
]
const srgbCurve: StoredCurve = { kind: 3, parameters: [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] }
const table: StoredCurve = {
  table: Array.from({ length: 64 }, (_, i) => Math.round(65535 * (i / 63) ** 1.8)),
}

/** Colours all over the cube, 16 x 16 x 16 of them. */
const cube = Uint8Array.from({ length: 4096 * 3 }, (_, index) => {
  const color = Math.floor(index / 3)
  return ((color >> (4 * (index % 3))) & 15) * 17
})
const grays = Uint8Array.from({ length: 256 }, (_, value) => value)

/** A PNG that holds exactly these samples, and this profile. */
async function tagged(samples: Uint8Array, channels: 1 | 3, profile: Uint8Array): Promise<Uint8Array> {
  const raw = { width: samples.length / channels / 16, height: 16, channels }
  const plain = sharp(samples, { raw }).toColourspace(channels === 1 ? 'b-w' : 'srgb')
  return withIccp(await plain.png().toBuffer(), profile)
}

/** Puts an iCCP chunk behind the header: sharp would convert the samples to the profile that it attaches. */
function withIccp(png: Uint8Array, profile: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from('iCCPtest\0\0', 'latin1'), deflateSync(profile)])
  const chunk = Buffer.alloc(8 + body.length)
  chunk.writeUInt32BE(body.length - 4, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), 4 + body.length)
  const header = 8 + 25
  return Buffer.concat([png.subarray(0, header), chunk, png.subarray(header)])
}

/** The largest and the mean difference between our conversion and that of littleCMS, in sharp. */
async function difference(samples: Uint8Array, channels: 1 | 3, profile: Uint8Array) {
  const png = await tagged(samples, channels, profile)
  const facts = await inspect(new Blob([new Uint8Array(png)]))
  const source = facts.kind === 'image' ? facts.colorSource : undefined
  const embedded = source?.kind === 'icc' ? await embeddedProfile(source, png) : null
  expect(embedded).toEqual(new Uint8Array(profile))
  const read = readIccProfile(profile)
  if (!read) throw new Error('The profile could not be read')
  const data = new Uint8ClampedArray((samples.length / channels) * 4)
  for (let i = 0; i < data.length; i++) {
    const pixel = i >> 2
    const channel = i & 3
    data[i] = channel === 3 ? 255 : (samples[channels === 1 ? pixel : pixel * 3 + channel] as number)
  }
  convertToSrgb({ width: data.length / 4, height: 1, data }, read)
  const theirs = await sharp(png)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let largest = 0
  let sum = 0
  for (let pixel = 0; pixel < data.length / 4; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      const own = data[pixel * 4 + channel] as number
      const other = theirs.data[
        pixel * theirs.info.channels + Math.min(channel, theirs.info.channels - 1)
      ] as number
      largest = Math.max(largest, Math.abs(own - other))
      sum += Math.abs(own - other)
    }
  }
  return { largest, mean: sum / ((data.length / 4) * 3), data }
}

describe('colours to sRGB, against littleCMS', () => {
  it.each([
    ['Adobe RGB', matrixProfile(adobe, { gamma: 2.19921875 })],
    ['ProPhoto', matrixProfile(proPhoto, { gamma: 1.8 })],
    ['Display P3', matrixProfile(displayP3, srgbCurve)],
    ['a table of tones', matrixProfile(srgb, table)],
    ['a parametric gamma', matrixProfile(adobe, { kind: 0, parameters: [2.2] })],
    [
      'a parametric curve with a toe',
      matrixProfile(adobe, {
        kind: 4,
        parameters: [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045, 0, 0],
      }),
    ],
  ])('%s', async (_, profile) => {
    const { largest, mean } = await difference(cube, 3, profile)
    expect(mean).toBeLessThan(0.3)
    expect(largest).toBeLessThanOrEqual(3)
  })

  it.each([
    ['gamma 2.2', grayProfile({ gamma: 2.19921875 })],
    ['gamma 1.8', grayProfile({ gamma: 1.8 })],
    ['a table', grayProfile(table)],
  ])('grey with %s', async (_, profile) => {
    const { largest } = await difference(grays, 1, profile)
    expect(largest).toBeLessThanOrEqual(1)
  })

  it('leaves sRGB by another name exactly as it is', async () => {
    const { data } = await difference(cube, 3, matrixProfile(srgb, srgbCurve))
    for (let pixel = 0; pixel < 4096; pixel++) {
      expect([...data.subarray(pixel * 4, pixel * 4 + 3)]).toEqual([
        ...cube.subarray(pixel * 3, pixel * 3 + 3),
      ])
    }
  })
})

describe('a profile that is no good', () => {
  const good = matrixProfile(adobe, { gamma: 2.2 })

  it('is read as none', () => {
    const withoutTable = good.slice()
    withoutTable.set(new TextEncoder().encode('A2B0'), 132)
    expect(readIccProfile(withoutTable)).toBeNull()
    const cmyk = good.slice()
    cmyk.set(new TextEncoder().encode('CMYK'), 16)
    expect(readIccProfile(cmyk)).toBeNull()
  })

  it('never throws when it is cut off or damaged', () => {
    for (let length = 0; length < good.length; length++)
      expect(() => readIccProfile(good.subarray(0, length))).not.toThrow()
    for (let at = 0; at < good.length; at++) {
      const damaged = good.slice()
      damaged[at] = (damaged[at] as number) ^ 0xff
      expect(() => readIccProfile(damaged)).not.toThrow()
    }
  })
})
