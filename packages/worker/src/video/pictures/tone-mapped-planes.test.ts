import { describe, expect, it } from 'vitest'
import type { SampledProfile } from '../../color/color-profile.ts'
import { apply } from '../../color/matrix.ts'
import { encodeSrgb, xyzToSrgb } from '../../color/srgb.ts'
import { profileOf } from './color-space.ts'
import type { StoredSamples } from './stored-samples.ts'
import { toneMappedPlanes } from './tone-mapped-planes.ts'
import { type Coding, type Conversion, highDefinition, rgbToYcbcr, ycbcrToRgb } from './ycbcr.ts'

const wide: Coding = { matrix: 'bt2020-ncl', fullRange: false }
const maximum = 1023

/** A picture whose samples of brightness and colours are these, ten bits each. */
function pictureOf(
  width: number,
  height: number,
  planes: readonly [luma: number[], cb: number[], cr: number[]],
): StoredSamples {
  const plane = (samples: number[], stride: number) => ({
    samples: Uint16Array.from(samples),
    first: 0,
    step: 1,
    stride,
  })
  const half = Math.ceil(width / 2)
  const [luma, cb, cr] = planes
  const stored = [plane(luma, width), plane(cb, half), plane(cr, half)] as const
  return { width, height, bits: 10, across: 2, down: 2, planes: stored }
}

const convert = ({ matrix, offset }: Conversion, values: readonly number[]): number[] =>
  apply(matrix, values).map((value, i) => value + (offset[i] as number))

/** What the samples of one pixel become, without any table. */
function exactly(samples: readonly number[], profile: SampledProfile): number[] {
  const eight = samples.map((value) => value / 4)
  const places = convert(ycbcrToRgb(wide), eight).map((value, i) =>
    (profile.curves[i] as (value: number) => number)(Math.min(1, Math.max(0, value / 255))),
  )
  const light = apply(xyzToSrgb, profile.toXyz(places))
  const color = light.map((value) => Math.min(255, Math.max(0, 255 * encodeSrgb(value))))
  return convert(rgbToYcbcr(highDefinition), color)
}

/** Signals of red, green and blue that are all over the cube, always the same. */
const signals = Array.from({ length: 3000 }, (_, i) => [
  (i * 0.618034) % 1,
  (i * 0.414214) % 1,
  (i * 0.732051) % 1,
])

describe.each(['pq', 'hlg'])('a picture in %s', (transfer) => {
  const profile = profileOf({ primaries: 'bt2020', transfer }) as SampledProfile

  it('becomes what its colours are, but for what lies between the points of the table', () => {
    const pixels = signals.map((signal) =>
      convert(
        rgbToYcbcr(wide),
        signal.map((value) => value * 255),
      ).map((value) => Math.min(maximum, Math.round(value * 4))),
    )
    // Each pixel fills a block of its own.
    const width = pixels.length * 2
    const row = pixels.flatMap(([y = 0]) => [y, y])
    const planes = [
      [...row, ...row],
      pixels.map(([, cb = 0]) => cb),
      pixels.map(([, , cr = 0]) => cr),
    ] as const
    const { luma, cb, cr } = toneMappedPlanes(pictureOf(width, 2, planes as never), wide, profile)
    const off = pixels.flatMap((pixel, i) => {
      const [y, u, v] = exactly(pixel, profile) as [number, number, number]
      return [(luma[i * 2] as number) - y, (cb[i] as number) - u, (cr[i] as number) - v].map(Math.abs)
    })
    off.sort((a, b) => a - b)
    const part = (share: number): number => off[Math.floor(off.length * share)] as number
    // Half a level is lost to rounding. What lies at the edge of sRGB bends more than a straight line between two points.
    expect(part(0.9)).toBeLessThan(1)
    expect(part(0.99)).toBeLessThan(5)
    expect(part(1 - 1 / off.length)).toBeLessThan(20)
  })

  it('of one colour stays that to its last row and column, where its sides are odd', () => {
    const sample = [600, 480, 560]
    const [y, u, v] = exactly(sample, profile) as [number, number, number]
    const flat = (count: number, value = 0): number[] => new Array(count).fill(value)
    const stored = pictureOf(5, 3, [flat(15, sample[0]), flat(6, sample[1]), flat(6, sample[2])])
    const planes = toneMappedPlanes(stored, wide, profile)
    for (const [found, wanted] of [
      [planes.luma, y] as const,
      [planes.cb, u] as const,
      [planes.cr, v] as const,
    ]) {
      expect(new Set(found).size).toBe(1)
      expect(Math.abs((found[0] as number) - wanted)).toBeLessThan(1.5)
    }
  })
})
