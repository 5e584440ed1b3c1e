import { Buffer } from 'node:buffer'
import { inspect } from '@postfit/core'
import { readRarePhoto } from '@postfit/fixtures'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { matrixProfile, type StoredCurve } from '../../test/icc-builder.ts'
import { taggedTiff } from '../../test/tagged-tiff.ts'
import type { CodePoints } from './cicp-profile.ts'
import { cicpProfile } from './cicp-profile.ts'
import type { ColorProfile } from './color-profile.ts'
import { declaredProfile } from './declared-profile.ts'
import { convertToSrgb } from './to-srgb.ts'

type Primaries = Parameters<typeof matrixProfile>[0]

// Colorants adapted to D50, as the published profiles of these spaces have them.
const displayP3: Primaries = [
  [0.51512, 0.2412, -0.00105],
  [0.29198, 0.69225, 0.04189],
  [0.1571, 0.06657, 0.78407],
]
const bt2020: Primaries = [
  [0.67348, 0.27904, -0.00194],
  [0.16566, 0.67534, 0.02998],
  [0.1251, 0.04561, 0.79686],
]
const adobe: Primaries = [
  [0.60974, 0.31111, 0.01947],
  [0.20528, 0.62567, 0.06087],
  [0.14919, 0.06322, 0.74457],
]
const bt709: Primaries = [
  [0.43607, 0.22249, 0.01392],
  [0.38515, 0.71687, 0.09708],
  [0.14307, 0.06061, 0.7141],
]
const srgbCurve: StoredCurve = { kind: 3, parameters: [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] }

/** Colours all over the cube, 16 x 16 x 16 of them. */
const cube = Uint8Array.from(
  { length: 4096 * 3 },
  (_, index) => ((Math.floor(index / 3) >> (4 * (index % 3))) & 15) * 17,
)

function converted(samples: Uint8Array, profile: ColorProfile | null): Uint8ClampedArray {
  if (!profile) throw new Error('No profile was found')
  const data = Uint8ClampedArray.from({ length: (samples.length / 3) * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : (samples[(i >> 2) * 3 + (i % 4)] as number),
  )
  convertToSrgb({ width: data.length / 4, height: 1, data }, profile)
  return data.filter((_, i) => i % 4 !== 3)
}

/** The largest difference from what littleCMS, in sharp, makes of the same samples with the ICC profile of the space. */
async function furthest(profile: ColorProfile | null, icc: Uint8Array): Promise<number> {
  const theirs = await sharp(taggedTiff(cube, 64, 3, icc))
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer()
  const own = converted(cube, profile)
  return theirs.reduce((max, value, i) => Math.max(max, Math.abs(value - (own[i] as number))), 0)
}

describe('colours told by code points, against littleCMS', () => {
  it.each<[string, CodePoints, Uint8Array]>([
    ['Display P3', { primaries: 12, transfer: 13 }, matrixProfile(displayP3, srgbCurve)],
    ['BT.2020 with the curve of sRGB', { primaries: 9, transfer: 13 }, matrixProfile(bt2020, srgbCurve)],
    ['BT.2020 of television', { primaries: 9, transfer: 14 }, matrixProfile(bt2020, srgbCurve)],
    ['gamma 2.2', { primaries: 1, transfer: 4 }, matrixProfile(bt709, { gamma: 2.19921875 })],
    ['linear light', { primaries: 12, transfer: 8 }, matrixProfile(displayP3, { gamma: 1 })],
  ])('%s', async (_, codes, icc) => {
    expect(await furthest(cicpProfile(codes), icc)).toBeLessThanOrEqual(3)
  })

  it('are far from what they would be without', async () => {
    expect(
      await furthest(cicpProfile({ primaries: 1, transfer: 13 }), matrixProfile(bt2020, srgbCurve)),
    ).toBeGreaterThan(50)
  })

  it.each([
    [1, 13],
    [1, 1],
    [2, 2],
    [0, 2],
  ])('leaves sRGB as it is: %i, %i', (primaries, transfer) => {
    expect([...converted(cube, cicpProfile({ primaries, transfer }))]).toEqual([...cube])
  })

  it.each([
    [3, 13],
    [200, 13],
    [1, 9],
    [9, 99],
  ])('is none that H.273 leaves open: %i, %i', (primaries, transfer) => {
    expect(cicpProfile({ primaries, transfer })).toBeNull()
  })
})

async function profileIn(file: Uint8Array): Promise<ColorProfile | null> {
  const facts = await inspect(new Blob([new Uint8Array(file)]))
  return facts.kind === 'image' ? declaredProfile(facts.colorSource, file) : null
}

describe('colours told in a file, against littleCMS', () => {
  const read = async (name: string): Promise<ColorProfile | null> => profileIn(await readRarePhoto(name))

  it.each<[string, Uint8Array]>([
    ['display-p3.avif', matrixProfile(displayP3, srgbCurve)],
    ['adobe-rgb.png', matrixProfile(adobe, { gamma: 2.19921875 })],
    ['gamma.png', matrixProfile(bt709, { gamma: 1.8 })],
  ])('%s', async (name, icc) => {
    expect(await furthest(await read(name), icc)).toBeLessThanOrEqual(3)
  })

  it.each(['ten-bit-pq.avif', 'twelve-bit-hlg.avif', 'cicp-pq.png'])(
    '%s: high dynamic range',
    async (name) => {
      expect((await read(name))?.kind).toBe('sampled')
    },
  )

  it('is none where there is none', async () => {
    expect(await read('lossy.avif')).toBeNull()
  })

  it('is none where red, green and blue lie on one line', async () => {
    const file = Buffer.from(await readRarePhoto('adobe-rgb.png'))
    const chrm = file.indexOf('cHRM', 0, 'latin1') + 4
    for (let i = 0; i < 3; i++) file.writeUInt32BE(30_000, chrm + 8 + i * 8)
    for (let i = 0; i < 3; i++) file.writeUInt32BE(30_000, chrm + 12 + i * 8)
    expect(await profileIn(file)).toBeNull()
  })
})

describe('high dynamic range', () => {
  const grays = (profile: ColorProfile | null, ...signals: readonly number[]): number[] => {
    const samples = Uint8Array.from(
      signals.flatMap((signal) => [1, 2, 3].map(() => Math.round(signal * 255))),
    )
    return [...converted(samples, profile)].filter((_, i) => i % 3 === 1)
  }

  // ITU-R BT.2408, table 1: signals of 18 % grey (26 cd/m2), of paper white (203) and of the peak (1000), in both systems.
  it.each([
    ['PQ', 16, [0.38, 0.58, 0.75]],
    ['HLG', 18, [0.38, 0.75, 1]],
  ] as const)('%s: grey stays, paper is near white, the peak is white', (_, transfer, signals) => {
    const profile = cicpProfile({ primaries: 9, transfer })
    const [gray = 0, paper = 0, brightest = 0] = grays(profile, ...signals)
    // What sRGB has for 26 of 203 cd/m2.
    expect(Math.abs(gray - 101)).toBeLessThanOrEqual(4)
    expect(paper).toBeGreaterThan(220)
    expect(paper).toBeLessThan(240)
    expect(brightest).toBeGreaterThanOrEqual(253)
    expect(grays(profile, 0)).toEqual([0])
  })

  it.each([16, 18])('is never darker where there is more light, and never tinted: %i', (transfer) => {
    const samples = Uint8Array.from({ length: 256 * 3 }, (_, i) => Math.floor(i / 3))
    const own = converted(samples, cicpProfile({ primaries: 9, transfer }))
    for (let i = 3; i < own.length; i++) expect(own[i]).toBeGreaterThanOrEqual(own[i - 3] as number)
    for (let i = 0; i < own.length; i += 3) {
      expect(Math.max(...own.subarray(i, i + 3)) - Math.min(...own.subarray(i, i + 3))).toBeLessThanOrEqual(1)
    }
  })
})
