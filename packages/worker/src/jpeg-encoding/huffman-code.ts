/** The longest code of a JPEG, in bits. */
const longest = 16

/** A Huffman code as a JPEG stores it (ITU-T T.81, B.2.4.2). */
export interface HuffmanCode {
  /** The number of codes of each length from 1 to 16 bits. */
  readonly counts: readonly number[]
  /** The symbols that have a code, shortest codes first. */
  readonly symbols: readonly number[]
}

/**
 * The optimal code for these frequencies.
 *
 * @param frequencies of each symbol; symbols with 0 get no code
 */
export function optimalCode(frequencies: ArrayLike<number>): HuffmanCode {
  const found = Array.from(frequencies, (frequency, symbol) => ({ frequency, symbol }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency || b.symbol - a.symbol)
  // The last of the longest codes would be all ones, which is not allowed: it is reserved by a dummy symbol.
  const weights = [1, ...found.map(({ frequency }) => frequency)]
  const lengths = codeLengths(weights).slice(1)
  const counts = Array.from(
    { length: longest },
    (_, i) => lengths.filter((length) => length === i + 1).length,
  )
  return { counts, symbols: found.map(({ symbol }) => symbol).reverse() }
}

/**
 * The code lengths of the optimal code limited to 16 bits, by package-merge (Larmore and Hirschberg, "A Fast Algorithm for
 * Optimal Length-Limited Huffman Codes", 1990).
 *
 * @param weights in ascending order, at least two
 */
function codeLengths(weights: readonly number[]): number[] {
  // Each level has the single symbols and the pairs of the level below, by ascending weight.
  const levels: { readonly weight: number; readonly single: boolean }[][] = []
  for (let level = 0; level < longest; level++) {
    const below = levels.at(-1) ?? []
    const pairs = Array.from({ length: below.length >> 1 }, (_, i) => ({
      weight: (below[2 * i]?.weight ?? 0) + (below[2 * i + 1]?.weight ?? 0),
      single: false,
    }))
    const singles = weights.map((weight) => ({ weight, single: true }))
    levels.push([...singles, ...pairs].sort((a, b) => a.weight - b.weight))
  }
  // The length of a symbol is the number of levels that it is taken on; each level takes the lightest items.
  const lengths = weights.map(() => 0)
  let taken = 2 * weights.length - 2
  for (const level of levels.reverse()) {
    const singles = level.slice(0, taken).filter(({ single }) => single).length
    for (let i = 0; i < singles; i++) lengths[i] = (lengths[i] as number) + 1
    taken = 2 * (taken - singles)
  }
  return lengths
}

/** For each symbol the code in the upper 16 bits and its length in the lower 16 (ITU-T T.81, annex C). */
export function codeWords({ counts, symbols }: HuffmanCode): Uint32Array {
  const words = new Uint32Array(256)
  let code = 0
  let next = 0
  counts.forEach((count, i) => {
    for (let n = 0; n < count; n++, next++, code++) {
      words[symbols[next] as number] = (code << 16) | (i + 1)
    }
    code <<= 1
  })
  return words
}
