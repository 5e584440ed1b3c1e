import { acTable, blockBytes, chromaTables, dcTable, quantiserBytes } from './layout.ts'
import * as scalar from './scalar.ts'
import * as simd from './simd.ts'

/** Sixteen zeros, and no coefficient behind them. */
export const zeroRun: i32 = 0xf0
/** Nothing but zeros up to the end of the block. */
export const endOfBlock: i32 = 0

/**
 * Quantises MCUs, makes tokens of them, and counts each of their symbols (ITU-T T.81, F.1.2).
 *
 * @param lumaBlocks of an MCU, which has one block more of each colour
 * @param quantisers of luma, of Cb and of Cr
 * @param scratch room for a block
 * @param predictors the brightness of the last block of each component, 32 bits each
 * @param counts how often each of 1024 symbols was found so far, 32 bits each
 * @param tokens room for 65 tokens a block, 32 bits each
 * @returns where the tokens end
 */
export function tokenise(
  coefficients: usize,
  mcus: i32,
  lumaBlocks: i32,
  quantisers: usize,
  scratch: usize,
  predictors: usize,
  counts: usize,
  tokens: usize,
): usize {
  for (let mcu = 0; mcu < mcus; mcu++) {
    for (let block = 0; block < lumaBlocks + 2; block++) {
      const colour: usize = block < lumaBlocks ? 0 : <usize>(block - lumaBlocks + 1)
      const tables = colour === 0 ? 0 : chromaTables
      const quantiser = quantisers + colour * quantiserBytes
      const found = ASC_FEATURE_SIMD
        ? simd.quantise(coefficients, quantiser, scratch)
        : scalar.quantise(coefficients, quantiser, scratch)
      tokens = putMean(scratch, <i32>colour, predictors, counts, tokens)
      tokens = putCoefficients(scratch, found, tables + acTable, counts, tokens)
      coefficients += blockBytes
    }
  }
  return tokens
}

/** How far the brightness of a block lies from that of the last one of its component. */
export function putMean(
  block: usize,
  component: i32,
  predictors: usize,
  counts: usize,
  tokens: usize,
): usize {
  const predictor = predictors + ((<usize>component) << 2)
  const brightness = <i32>load<i16>(block)
  const difference = brightness - load<i32>(predictor)
  store<i32>(predictor, brightness)
  return put((component === 0 ? 0 : chromaTables) + dcTable, difference, counts, tokens)
}

function putCoefficients(block: usize, found: u64, table: i32, counts: usize, tokens: usize): usize {
  let next = 1
  found &= ~1
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
  return next < 64 ? put(table + endOfBlock, 0, counts, tokens) : tokens
}

/** Adds the size of a number to a symbol, and the number's bits behind it: those of one less if it is negative. */
export function put(symbol: i32, value: i32, counts: usize, tokens: usize): usize {
  const sign = value >> 31
  const size = 32 - clz((value ^ sign) - sign)
  const bits = (value + sign) & ((1 << size) - 1)
  const at = counts + ((<usize>(symbol + size)) << 2)
  store<u32>(at, load<u32>(at) + 1)
  store<u32>(tokens, (symbol + size) | (size << 10) | (bits << 16))
  return tokens + 4
}
