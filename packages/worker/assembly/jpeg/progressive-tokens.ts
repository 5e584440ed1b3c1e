import { acTable, blockBytes, chromaTables } from './layout.ts'
import { endOfBlock, putValues, quantise } from './tokens.ts'

// The scans of a progressive JPEG (ITU-T T.81, annex G), each of which has some coefficients, to their last bit.

/** The longest run of blocks that end. */
const longestRun: i32 = 0x7fff

/**
 * Makes tokens of some of the other coefficients of one component, in a row of MCUs.
 *
 * @param mcuBlocks of all components
 * @param component 0 for luma, 1 for Cb, 2 for Cr
 * @param side of the square of blocks that an MCU has of it: 1 or 2
 * @param columns of blocks that there are, and rows: those that fill up MCUs are in no such scan (T.81, A.2.2)
 * @param first coefficient, in order of the zigzag
 * @param last one, itself included
 * @param pending where the run of blocks that end is noted down from row to row, 32 bits
 * @param isEnd whether it is the last row
 * @returns where the tokens end
 */
export function tokeniseDetails(
  coefficients: usize,
  mcuBlocks: i32,
  component: i32,
  side: i32,
  columns: i32,
  rows: i32,
  first: i32,
  last: i32,
  quantisers: usize,
  scratch: usize,
  pending: usize,
  isEnd: bool,
  counts: usize,
  tokens: usize,
): usize {
  const table = acTable + (component === 0 ? 0 : chromaTables)
  const band = (((<u64>1) << (<u64>(last - first + 1))) - 1) << (<u64>first)
  // Of an MCU, the blocks of luma come first.
  const before = component === 0 ? 0 : mcuBlocks - 3 + component
  let run = load<i32>(pending)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const inMcu = before + row * side + (column % side)
      const block = coefficients + <usize>((column / side) * mcuBlocks + inMcu) * blockBytes
      const found = quantise(block, component, quantisers, scratch) & band
      if (found !== 0) {
        tokens = putRun(table, run, counts, tokens)
        run = 0
        tokens = putValues(scratch, found, first, table, counts, tokens)
      }
      if (found >> <u64>last === 0 && ++run === longestRun) {
        tokens = putRun(table, run, counts, tokens)
        run = 0
      }
    }
  }
  if (isEnd) {
    tokens = putRun(table, run, counts, tokens)
    run = 0
  }
  store<i32>(pending, run)
  return tokens
}

/** How many blocks end: the symbol has the number of bits, which follow without the first. */
function putRun(table: i32, run: i32, counts: usize, tokens: usize): usize {
  if (run === 0) return tokens
  const size = 31 - clz(run)
  const symbol = table + endOfBlock + (size << 4)
  const at = counts + ((<usize>symbol) << 2)
  store<u32>(at, load<u32>(at) + 1)
  store<u32>(tokens, symbol | (size << 10) | ((run - (1 << size)) << 16))
  return tokens + 4
}
