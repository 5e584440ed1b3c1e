import { describe, expect, it } from 'vitest'
import { codeWords, optimalCode } from './huffman-code.ts'

const frequencies = (counted: Readonly<Record<number, number>>): Uint32Array => {
  const all = new Uint32Array(256)
  for (const [symbol, count] of Object.entries(counted)) all[Number(symbol)] = count
  return all
}

/** The codes as text, so that one is seen to start with another. */
const words = (all: ArrayLike<number>): Map<number, string> => {
  const found = new Map<number, string>()
  codeWords(optimalCode(all)).forEach((word, symbol) => {
    if (word > 0) found.set(symbol, (word >>> 16).toString(2).padStart(word & 0xffff, '0'))
  })
  return found
}

const bits = (all: Uint32Array): number =>
  [...words(all)].reduce((sum, [symbol, word]) => sum + word.length * (all[symbol] as number), 0)

/** Frequencies that make a Huffman code of unlimited length grow by a bit with each symbol. */
const fibonacci = (count: number): Uint32Array => {
  const all = new Uint32Array(256)
  for (let i = 0; i < count; i++) all[i] = i < 2 ? 1 : (all[i - 1] as number) + (all[i - 2] as number)
  return all
}

describe('a code', () => {
  it.each([
    ['one symbol', frequencies({ 7: 3 })],
    ['two', frequencies({ 0: 1, 255: 1000 })],
    ['all alike', new Uint32Array(256).fill(9)],
    ['very unlike', fibonacci(40)],
    ['rare ones beside very frequent ones', Uint32Array.from({ length: 256 }, (_, i) => (i < 4 ? 1e9 : 1))],
  ])('of %s can be told apart, is at most 16 bits long and never all ones', (_, all) => {
    const found = words(all)
    expect([...found.keys()]).toEqual([...all.keys()].filter((symbol) => (all[symbol] as number) > 0))
    const sorted = [...found.values()].sort()
    sorted.forEach((word, i) => {
      expect(word.length).toBeLessThanOrEqual(16)
      expect(word).toMatch(/0/)
      expect(sorted[i + 1]?.startsWith(word) ?? false).toBe(false)
    })
  })

  it('has the lengths that Huffman found, with one code left out', () => {
    const found = words(frequencies({ 1: 45, 2: 13, 3: 12, 4: 16, 5: 9, 6: 5 }))
    const lengths = [...found].map(([symbol, word]) => [symbol, word.length])
    expect(lengths).toEqual([
      [1, 1],
      [2, 3],
      [3, 3],
      [4, 3],
      [5, 4],
      [6, 5],
    ])
  })

  it('gives shorter words to what is more frequent', () => {
    const found = words(fibonacci(30))
    for (let i = 2; i < 30; i++) {
      expect(found.get(i)?.length).toBeLessThanOrEqual(found.get(i - 1)?.length ?? 0)
    }
  })

  it('comes near to the entropy', () => {
    const all = Uint32Array.from({ length: 160 }, (_, i) => Math.ceil(1e6 / (i + 1) ** 1.3))
    const total = all.reduce((sum, count) => sum + count, 0)
    const entropy = all.reduce((sum, count) => sum - count * Math.log2(count / total), 0)
    expect(bits(all)).toBeGreaterThan(entropy)
    expect(bits(all)).toBeLessThan(entropy * 1.01)
  })
})
