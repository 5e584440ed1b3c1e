import { expect, it } from 'vitest'
import { withinBytes } from './within-bytes.ts'

/** An encoder that spends a part more than it should, and never less than some bytes. */
function encoder(excess: number, min = 0) {
  const rates: number[] = []
  const encode = async (rate: number): Promise<{ content: Blob }> => {
    rates.push(rate)
    return { content: new Blob([new Uint8Array(Math.max(min, Math.round((rate / 8) * excess)))]) }
  }
  return { rates, encode }
}

it('takes what fits at once, and anything where there is no limit', async () => {
  for (const [limit, excess] of [
    [100_000, 1],
    [null, 5],
  ] as const) {
    const { rates, encode } = encoder(excess)
    expect((await withinBytes('clip.mp4', { max: limit, wanted: limit }, 800_000, encode)).content.size).toBe(
      100_000 * excess,
    )
    expect(rates).toEqual([800_000])
  }
})

it('encodes once more with fewer bits, by as much as it was too large', async () => {
  const { rates, encode } = encoder(1.5)
  const { content } = await withinBytes('clip.mp4', { max: 100_000, wanted: null }, 800_000, encode)
  expect(rates).toEqual([800_000, 480_000])
  expect(content.size).toBe(90_000)
})

it('gives up after a third try, and says how large it was', async () => {
  const { rates, encode } = encoder(1, 120_000)
  await expect(
    withinBytes('clip.mp4', { max: 100_000, wanted: null }, 800_000, encode),
  ).rejects.toMatchObject({
    code: 'over-budget',
    message: expect.stringContaining('Expected at most 100000 bytes but clip.mp4 has 120000'),
  })
  expect(rates).toHaveLength(3)
})

it('asks no encoder for fewer bits than it can be asked for', async () => {
  const { rates, encode } = encoder(1, 120_000)
  await expect(withinBytes('clip.mp4', { max: 100, wanted: null }, 800_000, encode)).rejects.toMatchObject({
    code: 'over-budget',
  })
  expect(rates).toEqual([800_000, 50_000])
})

it('aims at what is wanted, and takes what is allowed where that cannot be had', async () => {
  const limits = { max: 150_000, wanted: 100_000 }
  const exact = encoder(1.5)
  expect((await withinBytes('clip.mp4', limits, 800_000, exact.encode)).content.size).toBe(90_000)
  const coarse = encoder(1, 120_000)
  expect((await withinBytes('clip.mp4', limits, 800_000, coarse.encode)).content.size).toBe(120_000)
  expect(coarse.rates).toHaveLength(3)
  const unlimited = encoder(1, 120_000)
  const { content } = await withinBytes('clip.mp4', { ...limits, max: null }, 800_000, unlimited.encode)
  expect(content.size).toBe(120_000)
})
