import type { ImageFacts } from '@postfit/core'
import { describe, expect, it } from 'vitest'
import { assertWithinLimits } from './decoding-limits.ts'

const limits = { pixels: 1_000_000, bytes: 1_000_000, files: 10 }

const judged = (facts: Partial<ImageFacts>) => () =>
  assertWithinLimits(
    { name: 'photo', byteLength: 1000, width: 100, height: 100, ...facts } as ImageFacts,
    limits,
  )

describe('a photo is refused before it is decoded', () => {
  it('where it has too many pixels, or bytes', () => {
    expect(judged({ width: 1000, height: 1000, byteLength: 1_000_000 })).not.toThrow()
    expect(judged({ width: 1001, height: 1000 })).toThrow(/at most 1000000 pixels .* photo has 1001x1000/)
    expect(judged({ byteLength: 1_000_001 })).toThrow(/at most 1000000 bytes .* photo has 1000001/)
  })

  it('where what is decoded is larger than what is shown of it, or the other way round', () => {
    const codedSize = { width: 64, height: 48 }
    expect(judged({ format: 'avif', codedSize, width: 16, height: 1_885_960_297 })).toThrow(/16x1885960297/)
    expect(judged({ format: 'avif', codedSize: { width: 40_000, height: 40_000 } })).toThrow(/40000x40000/)
    expect(judged({ format: 'avif', codedSize })).not.toThrow()
  })

  it('but not a drawing, which is drawn as large as it is needed', () => {
    expect(
      judged({ format: 'svg', codedSize: { width: 900, height: 900 }, width: 90_000, height: 90_000 }),
    ).not.toThrow()
  })
})
