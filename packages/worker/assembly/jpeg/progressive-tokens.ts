import { acTable, blockBytes, chromaTables } from './layout.ts'
import { endOfBlock, putAc, quantize } from './tokens.ts'

// The AC scans of a progressive JPEG (ITU-T T.81, annex G): spectral selection only, every scan has all bits of its band.

/** The longest end-of-band run (EOB14). */
const maxEobRun: i32 = 0x7fff

/**
 * Writes the tokens of an AC band of one component, for a row of MCUs.
 *
 * @param mcuBlocks the number of blocks of an MCU, of all components
 * @param component 0 for luma, 1 for Cb, 2 for Cr
 * @param side of the square of blocks that an MCU has of this component: 1 or 2
 * @param columns of blocks, and rows: a scan of one component has no padding blocks (T.81, A.2.2)
 * @param first the first coefficient of the band, in zigzag order
 * @param last the last one, inclusive
 * @param pending the address of the end-of-band run that carries over from row to row, 32 bits
 * @param isEnd whether this is the last row
 * @returns the end of the tokens
 */
export function tokenizeAc(
  coefficients: usize,
  mcuBlocks: i32,
  component: i32,
  side: i32,
  columns: i32,
  rows: i32,
  first: i32,
  last: i32,
  quantizers: usize,
  scratch: usize,
  pending: usize,
  isEnd: bool,
  counts: usize,
  tokens: usize,
): usize {
  const table = acTable + (component === 0 ? 0 : chromaTables)
  const band = (((<u64>1) << (<u64>(last - first + 1))) - 1) << (<u64>first)
  // Luma blocks come first in an MCU.
  const before = component === 0 ? 0 : mcuBlocks - 3 + component
  let run = load<i32>(pending)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const inMcu = before + row * side + (column % side)
      const block = coefficients + <usize>((column / side) * mcuBlocks + inMcu) * blockBytes
      const nonZero = quantize(block, component, quantizers, scratch) & band
      if (nonZero !== 0) {
        tokens = putEobRun(table, run, counts, tokens)
        run = 0
        tokens = putAc(scratch, nonZero, first, table, counts, tokens)
      }
      if (nonZero >> <u64>last === 0 && ++run === maxEobRun) {
        tokens = putEobRun(table, run, counts, tokens)
        run = 0
      }
    }
  }
  if (isEnd) {
    tokens = putEobRun(table, run, counts, tokens)
    run = 0
  }
  store<i32>(pending, run)
  return tokens
}

/** Writes an end-of-band run: the symbol has its number of bits, and all but the highest one follow. */
function putEobRun(table: i32, run: i32, counts: usize, tokens: usize): usize {
  if (run === 0) return tokens
  const size = 31 - clz(run)
  const symbol = table + endOfBlock + (size << 4)
  const at = counts + ((<usize>symbol) << 2)
  store<u32>(at, load<u32>(at) + 1)
  store<u32>(tokens, symbol | (size << 10) | ((run - (1 << size)) << 16))
  return tokens + 4
}
