import type { HuffmanCode } from '../jpeg-encoding/huffman-code.ts'

// As in the module: see assembly/jpeg-decoding/layout.ts.
export const lookupBits = 10
export const limitsAt: number = 4096 / 4
export const offsetsAt: number = 4164 / 4
export const symbolsAt = 4232

/** Size of a table in bytes, rounded up. */
export const lookupTableBytes = 4496

/**
 * Builds the table that decodes a Huffman code.
 *
 * @returns its bytes; `undefined` for an oversubscribed code
 */
export function lookupTable({ counts, symbols }: HuffmanCode): Uint8Array | undefined {
  const bytes = new Uint8Array(lookupTableBytes)
  const words = new Int32Array(bytes.buffer)
  bytes.set(symbols, symbolsAt)
  let code = 0
  let place = 0
  for (let length = 1; length <= 16; length++) {
    const count = counts[length - 1] as number
    for (let n = 0; n < count && length <= lookupBits; n++) {
      fill(words, code + n, length, symbols[place + n] as number)
    }
    code += count
    place += count
    // No code may be all ones (T.81, C.2).
    if (code >= 1 << length) return undefined
    words[limitsAt + length] = code << (16 - length)
    words[offsetsAt + length] = place - code
    code *= 2
  }
  return bytes
}

/** Sets all entries whose index starts with a code. */
function fill(entries: Int32Array, code: number, length: number, symbol: number): void {
  const free = lookupBits - length
  const size = symbol & 15
  for (let following = 0; following < 1 << free; following++) {
    const complete = size > 0 && size <= free
    const value = complete ? extend(following >> (free - size), size) : 0
    const skipped = complete ? length + size : length
    entries[(code << free) + following] = skipped | (symbol << 8) | (value << 16)
  }
}

/** The signed value of bits: EXTEND of T.81, F.2.2.1. */
function extend(bits: number, size: number): number {
  return bits >> (size - 1) === 1 ? bits : bits - (1 << size) + 1
}
