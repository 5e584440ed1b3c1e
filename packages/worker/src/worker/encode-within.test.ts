import { describe, expect, it, vi } from 'vitest'
import { encodeWithin, lowestQuality } from './encode-within.ts'

const size = { width: 1600, height: 1200 }

/** An encoder whose files grow with pixels and, steeply, with quality, as real ones do. */
const encoder = (bitsAtFull: number) =>
  vi.fn(async (quality: number, { width, height }: { width: number; height: number }) => {
    return new ArrayBuffer(Math.ceil((width * height * bitsAtFull * Math.exp((quality - 100) / 28)) / 8))
  })

describe('a byte limit', () => {
  it('costs one encode when it is kept at once', async () => {
    const encode = encoder(4)
    await encodeWithin(2_000_000, 90, size, encode)
    expect(encode.mock.calls).toEqual([[90, size]])
  })

  it.each([900_000, 500_000, 200_000, 60_000, 9_000])(
    'of %i bytes is kept, in few encodes',
    async (maxBytes) => {
      const encode = encoder(8)
      const bytes = await encodeWithin(maxBytes, 90, size, encode)
      expect(bytes.byteLength).toBeLessThanOrEqual(maxBytes)
      expect(encode.mock.calls.length).toBeLessThanOrEqual(6)
      for (const [quality] of encode.mock.calls) expect(quality).toBeGreaterThanOrEqual(lowestQuality)
    },
  )

  // Noise falls faster with quality than a photo, flat colours more slowly, and neither goes with the pixels.
  it.each([
    [10, 1],
    [28, 1],
    [80, 1],
    [28, 0.6],
    [28, 1.5],
  ])('is used for the most part: slope %i, power %d', async (slope, power) => {
    for (const maxBytes of [700_000, 300_000, 100_000, 40_000]) {
      const encode = vi.fn(async (quality: number, { width, height }: { width: number; height: number }) => {
        const part = (width * height) / (size.width * size.height)
        return new ArrayBuffer(Math.ceil(2_000_000 * Math.exp((quality - 100) / slope) * part ** power))
      })
      const bytes = await encodeWithin(maxBytes, 90, size, encode)
      expect(bytes.byteLength).toBeLessThanOrEqual(maxBytes)
      const first = await (encode.mock.results[0]?.value as Promise<ArrayBuffer>)
      if (first.byteLength > maxBytes) expect(bytes.byteLength).toBeGreaterThan(maxBytes * 0.75)
      expect(encode.mock.calls.length).toBeLessThanOrEqual(8)
    }
  })

  it('takes quality first, and keeps the size while that is enough', async () => {
    const encode = encoder(8)
    await encodeWithin(500_000, 90, size, encode)
    for (const [, used] of encode.mock.calls) expect(used).toBe(size)
  })

  it('keeps the shape when it has to be smaller', async () => {
    const encode = encoder(8)
    await encodeWithin(60_000, 90, size, encode)
    const last = encode.mock.calls.at(-1)?.[1]
    expect(last?.width).toBeLessThan(size.width)
    expect((last?.width ?? 0) / (last?.height ?? 1)).toBeCloseTo(4 / 3, 1)
  })

  it('is not raised to the floor of quality when less was asked for', async () => {
    const encode = encoder(8)
    await encodeWithin(100, 30, size, encode).catch(() => {})
    for (const [quality] of encode.mock.calls) expect(quality).toBe(30)
  })

  it('that no picture keeps is refused with what was reached', async () => {
    await expect(encodeWithin(40, 90, size, encoder(8))).rejects.toMatchObject({
      name: 'PostfitError',
      code: 'over-budget',
      retryable: false,
      message: expect.stringMatching(/at most 40 bytes .* has \d+/),
    })
  })

  it('ends even where a file grows with every try', async () => {
    let calls = 0
    const encode = vi.fn(async () => new ArrayBuffer(++calls * 1000))
    await expect(encodeWithin(500, 90, size, encode)).rejects.toMatchObject({ code: 'over-budget' })
    expect(encode.mock.calls.length).toBeLessThanOrEqual(11)
  })
})
