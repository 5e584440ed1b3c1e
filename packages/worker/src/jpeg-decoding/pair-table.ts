import { lookupBits, lookupTableBytes } from './lookup-table.ts'

// As in the module: see assembly/jpeg-decoding/layout.ts.
const pairBits = 11
const blockEnd = 128
/** Bits of an entry at most: of 56 that are there, two entries are decoded, and enough are left to look up the next one. */
const pairLength = 15

const pairTableBytes = 8 << pairBits

/** Size in bytes of both tables of a code: that of single symbols and that of pairs. */
export const codeBytes: number = lookupTableBytes + pairTableBytes

const endOfBlock = 0
const zeroRun = 0xf0

/**
 * Builds the table that decodes up to two AC coefficients of a sequential scan at once.
 *
 * @param table the table for single symbols, from `lookupTable`
 */
export function pairTable(table: Uint8Array): Uint8Array {
  const entries = new Int32Array(table.buffer, table.byteOffset, 1 << lookupBits)
  const bytes = new Uint8Array(pairTableBytes)
  const fields = new DataView(bytes.buffer)

  function set(
    bits: number,
    length: number,
    advance: number,
    first: { at: number; length: number; bias: number },
    second: { at: number; value: number } = { at: first.at, value: 0 },
  ): void {
    const entry = bits * 8
    fields.setUint8(entry, length)
    fields.setUint8(entry + 1, advance)
    fields.setUint8(entry + 2, first.at)
    fields.setUint8(entry + 3, second.at)
    fields.setUint8(entry + 4, 64 - first.length)
    fields.setInt8(entry + 5, second.value)
    fields.setInt16(entry + 6, first.bias, true)
  }

  for (let bits = 0; bits < 1 << pairBits; bits++) {
    const one = entries[bits >> (pairBits - lookupBits)] as number
    if (one === 0) continue
    const symbol = (one >> 8) & 255
    const size = symbol & 15
    const codeLength = (one & 255) - (one >> 16 === 0 ? 0 : size)
    const length = codeLength + size
    if (length > pairLength) continue
    const code = bits >> (pairBits - codeLength)
    const isNegative = size > 0 && ((bits >> (pairBits - codeLength - 1)) & 1) === 0
    const bias = -(code << size) + (isNegative ? 1 - (1 << size) : 0)
    const first = { at: size === 0 ? 0 : symbol >> 4, length, bias }
    if (size === 0) set(bits, length, symbol === zeroRun ? 16 : blockEnd, first)
    else {
      const next = length < pairBits ? symbolOf(entries, bits << length, pairBits - length) : undefined
      if (next?.symbol === endOfBlock) set(bits, length + next.length, first.at + 1 + blockEnd, first)
      else if (!next || next.symbol === zeroRun) set(bits, length, first.at + 1, first)
      else {
        const second = { at: first.at + 1 + (next.symbol >> 4), value: next.value }
        set(bits, length + next.length, second.at + 1, first, second)
      }
    }
  }
  return bytes
}

/**
 * The symbol that some bits start with, and its value, if the bits are enough for both.
 *
 * @param bits the lower {@link pairBits}, of which the upper `count` are valid
 */
function symbolOf(
  entries: Int32Array,
  bits: number,
  count: number,
): { length: number; symbol: number; value: number } | undefined {
  const known = bits & ((1 << pairBits) - 1)
  const entry = entries[known >> (pairBits - lookupBits)] as number
  const [length, symbol, value] = [entry & 255, (entry >> 8) & 255, entry >> 16]
  const isWhole = value !== 0 || symbol === endOfBlock || symbol === zeroRun
  return entry !== 0 && isWhole && length <= count ? { length, symbol, value } : undefined
}
