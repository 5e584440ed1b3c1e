import { acTable, blockBytes, chromaTables, dcTable, quantiserBytes } from './layout.ts'
import * as scalar from './scalar.ts'
import * as simd from './simd.ts'

/** ZRL: a run of sixteen zeros. */
const zeroRun: i32 = 0xf0
/** EOB: only zeros up to the end of the block. */
export const endOfBlock: i32 = 0

/**
 * Quantizes MCUs, writes their tokens, and counts the symbols (ITU-T T.81, F.1.2).
 *
 * @param lumaBlocks the number of luma blocks of an MCU, which has one more block for Cb and one for Cr
 * @param quantizers of luma, of Cb and of Cr
 * @param scratch space for one block
 * @param hasAc whether blocks are coded whole, or only their DC coefficients, as in the first scan of a progressive JPEG
 * @param predictors the DC coefficient of the last block of each component, 32 bits each
 * @param counts how often each of 1024 symbols occurred so far, 32 bits each
 * @param tokens space for 65 tokens a block, 32 bits each
 * @returns the end of the tokens
 */
export function tokenise(
  coefficients: usize,
  mcus: i32,
  lumaBlocks: i32,
  quantisers: usize,
  scratch: usize,
  isWhole: bool,
  predictors: usize,
  counts: usize,
  tokens: usize,
): usize {
  for (let mcu = 0; mcu < mcus; mcu++) {
    for (let block = 0; block < lumaBlocks + 2; block++) {
      const component = block < lumaBlocks ? 0 : block - lumaBlocks + 1
      const found = quantise(coefficients, component, quantisers, scratch)
      tokens = putMean(scratch, component, predictors, counts, tokens)
      if (isWhole) {
        const table = acTable + (component === 0 ? 0 : chromaTables)
        tokens = putValues(scratch, found & ~1, 1, table, counts, tokens)
        if (found >> 63 === 0) tokens = put(table + endOfBlock, 0, counts, tokens)
      }
      coefficients += blockBytes
    }
  }
  return tokens
}

/** Writes the difference of a DC coefficient to its predictor. */
function putMean(block: usize, component: i32, predictors: usize, counts: usize, tokens: usize): usize {
  const predictor = predictors + ((<usize>component) << 2)
  const brightness = <i32>load<i16>(block)
  const difference = brightness - load<i32>(predictor)
  store<i32>(predictor, brightness)
  return put((component === 0 ? 0 : chromaTables) + dcTable, difference, counts, tokens)
}

/**
 * Writes the non-zero AC coefficients of a block with the runs of zeros before them.
 *
 * @param nonZero a bit mask of them
 * @param next the first coefficient of the band
 */
export function putValues(
  block: usize,
  found: u64,
  next: i32,
  table: i32,
  counts: usize,
  tokens: usize,
): usize {
  while (found !== 0) {
    const k = <i32>ctz(found)
    let run = k - next
    while (run > 15) {
      tokens = put(table + zeroRun, 0, counts, tokens)
      run -= 16
    }
    tokens = put(table + (run << 4), load<i16>(block + ((<usize>k) << 1)), counts, tokens)
    next = k + 1
    found &= found - 1
  }
  return tokens
}

/** Writes a token: the symbol plus the size category of a value, and the value's extra bits (T.81, F.1.2.1). */
function put(symbol: i32, value: i32, counts: usize, tokens: usize): usize {
  const sign = value >> 31
  const size = 32 - clz((value ^ sign) - sign)
  const bits = (value + sign) & ((1 << size) - 1)
  const at = counts + ((<usize>(symbol + size)) << 2)
  store<u32>(at, load<u32>(at) + 1)
  store<u32>(tokens, (symbol + size) | (size << 10) | (bits << 16))
  return tokens + 4
}

/** Quantizes a block of a component. Returns a bit mask of the non-zero coefficients. */
export function quantise(block: usize, component: i32, quantisers: usize, scratch: usize): u64 {
  const quantiser = quantisers + <usize>component * quantiserBytes
  return ASC_FEATURE_SIMD
    ? simd.quantise(block, quantiser, scratch)
    : scalar.quantise(block, quantiser, scratch)
}
