import { describe, expect, it } from 'vitest'
import type { SampledProfile } from '../../color/color-profile.ts'
import { takePlanes } from '../../pixels/planes.ts'
import { profileOf } from './color-space.ts'
import type { StoredSamples } from './stored-samples.ts'
import { ToneMapper } from './tone-mapper.ts'
import { toneTable } from './tone-table.ts'

const profile = profileOf({ primaries: 'bt2020', transfer: 'hlg' }) as SampledProfile
const table = toneTable(profile, { matrix: 'bt2020-ncl', fullRange: false })

/** Samples that hold all values, always the same, some beyond their bits; rows lie `gap` samples apart. */
function picture(width: number, height: number, bits: number, gap = 0): StoredSamples {
  let state = 7
  const plane = (columns: number, rows: number) => {
    const stride = columns + gap
    const samples = new Uint16Array(stride * rows + gap).fill(9)
    for (let row = 0; row < rows; row++) {
      for (let x = 0; x < columns; x++) {
        state = (state * 48271) % 2147483647
        samples[gap + row * stride + x] = state % (2 ** bits + 3)
      }
    }
    return { samples, first: gap, step: 1, stride }
  }
  const [half, rows] = [Math.ceil(width / 2), Math.ceil(height / 2)]
  const planes = [plane(width, height), plane(half, rows), plane(half, rows)] as const
  return { width, height, bits, across: 2, down: 2, planes }
}

function mapped(mapper: ToneMapper, stored: StoredSamples): Uint8ClampedArray {
  const planes = takePlanes(stored)
  planes.data.fill(1)
  mapper.map(stored, planes)
  return planes.data.slice()
}

describe('the module of tone mapping', () => {
  const simd = new ToneMapper(table, true)
  const scalar = new ToneMapper(table, false)

  it.each([8, 10, 12])('gives the same bytes with SIMD as without, of %s bits and any size', (bits) => {
    for (const [width, height] of [
      [64, 70],
      [5, 3],
      [1, 1],
      [33, 64],
      [64, 70],
    ] as const) {
      const stored = picture(width, height, bits)
      const bytes = mapped(simd, stored)
      expect(bytes).toEqual(mapped(scalar, stored))
      if (width > 1) expect(new Set(bytes).size).toBeGreaterThan(8)
    }
  })

  it('reads rows that lie apart, and chroma in pairs', () => {
    const stored = picture(30, 40, 10)
    const expected = mapped(simd, stored)
    expect(mapped(simd, picture(30, 40, 10, 6))).toEqual(expected)
    const [luma, cb, cr] = stored.planes
    const samples = new Uint16Array(2 * cb.samples.length)
    cb.samples.forEach((sample, i) => {
      samples[2 * i] = sample
      samples[2 * i + 1] = cr.samples[i] as number
    })
    const paired = { samples, step: 2, stride: 2 * cb.stride }
    const planes = [luma, { ...paired, first: 0 }, { ...paired, first: 1 }] as const
    expect(mapped(simd, { ...stored, planes })).toEqual(expected)
  })
})
