import { acTable, blockBytes, chromaTables, dcTable, quantizerBytes } from './layout.ts'
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
export function tokenize(
  coefficients: usize,
  mcus: i32,
  lumaBlocks: i32,
  quantizers: usize,
  scratch: usize,
  hasAc: bool,
  predictors: usize,
  counts: usize,
  tokens: usize,
): usize {
  for (let mcu = 0; mcu < mcus; mcu++) {
    for (let block = 0; block < lumaBlocks + 2; block++) {
      const component = block < lumaBlocks ? 0 : block - lumaBlocks + 1
      const nonZero = quantize(coefficients, component, quantizers, scratch)
      tokens = putDc(scratch, component, predictors, counts, tokens)
      if (hasAc) {
        const table = acTable + (component === 0 ? 0 : chromaTables)
        tokens = putAc(scratch, nonZero & ~1, 1, table, counts, tokens)
        if (nonZero >> 63 === 0) tokens = putToken(table + endOfBlock, 0, counts, tokens)
      }
      coefficients += blockBytes
    }
  }
  return tokens
}

/** Writes the difference of a DC coefficient to its predictor. */
function putDc(block: usize, component: i32, predictors: usize, counts: usize, tokens: usize): usize {
  const predictor = predictors + ((<usize>component) << 2)
  const dc = <i32>load<i16>(block)
  const difference = dc - load<i32>(predictor)
  store<i32>(predictor, dc)
  return putToken((component === 0 ? 0 : chromaTables) + dcTable, difference, counts, tokens)
}

/**
 * Writes the non-zero AC coefficients of a block with the runs of zeros before them.
 *
 * @param nonZero a bit mask of them
 * @param next the first coefficient of the band
 */
export function putAc(
  block: usize,
  nonZero: u64,
  next: i32,
  table: i32,
  counts: usize,
  tokens: usize,
): usize {
  while (nonZero !== 0) {
    const k = <i32>ctz(nonZero)
    let run = k - next
    while (run > 15) {
      tokens = putToken(table + zeroRun, 0, counts, tokens)
      run -= 16
    }
    tokens = putToken(table + (run << 4), load<i16>(block + ((<usize>k) << 1)), counts, tokens)
    next = k + 1
    nonZero &= nonZero - 1
  }
  return tokens
}

/** Writes a token: the symbol plus the size category of a value, and the value's extra bits (T.81, F.1.2.1). */
function putToken(symbol: i32, value: i32, counts: usize, tokens: usize): usize {
  const sign = value >> 31
  const size = 32 - clz((value ^ sign) - sign)
  const bits = (value + sign) & ((1 << size) - 1)
  const at = counts + ((<usize>(symbol + size)) << 2)
  store<u32>(at, load<u32>(at) + 1)
  store<u32>(tokens, (symbol + size) | (size << 10) | (bits << 16))
  return tokens + 4
}

/** Quantizes a block of a component. Returns a bit mask of the non-zero coefficients. */
export function quantize(block: usize, component: i32, quantizers: usize, scratch: usize): u64 {
  const quantizer = quantizers + <usize>component * quantizerBytes
  return ASC_FEATURE_SIMD
    ? simd.quantize(block, quantizer, scratch)
    : scalar.quantize(block, quantizer, scratch)
}
