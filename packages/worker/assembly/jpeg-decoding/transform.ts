import { blockBytes } from './layout.ts'
import * as scalar from './transform-scalar.ts'
import * as simd from './transform-simd.ts'

/** The last coefficient in order of the zigzag of which all before it lie in the block's upper left quarter. */
const lastOfQuarter: i32 = 9

/** Makes all coefficients of a block 0. */
export function clear(block: usize): void {
  // A call of `memory.fill` takes longer than this.
  for (let at: usize = 0; at < blockBytes; at += 32) {
    if (ASC_FEATURE_SIMD) {
      v128.store(block + at, i64x2.splat(0))
      v128.store(block + at, i64x2.splat(0), 16)
    } else {
      store<u64>(block + at, 0)
      store<u64>(block + at, 0, 8)
      store<u64>(block + at, 0, 16)
      store<u64>(block + at, 0, 24)
    }
  }
}

/**
 * Turns a block to samples (ITU-T T.81, A.3.3, by the algorithm of Loeffler, Ligtenberg and Moschytz, "Practical Fast
 * 1-D DCT Algorithms with 11 Multiplications", 1989), rounding as libjpeg does. Into fewer than 8 a row and column go
 * those coefficients that such a size can show, as in libjpeg.
 *
 * @param work room for a block
 * @param last the last coefficient that is not 0, in order of the zigzag
 * @param side of the square of samples: 8, 4, 2 or 1
 * @param to its first sample
 * @param stride bytes from a row to the next
 */
export function transform(
  block: usize,
  quantiser: usize,
  work: usize,
  last: i32,
  side: i32,
  to: usize,
  stride: usize,
): void {
  if (side === 1) {
    store<u8>(to, flatSample(block, quantiser))
  } else if (last === 0) {
    fill(flatSample(block, quantiser), side, to, stride)
  } else if (side === 8) {
    if (ASC_FEATURE_SIMD) {
      if (last <= lastOfQuarter) simd.toSamples8(block, quantiser, work, to, stride, true)
      else simd.toSamples8(block, quantiser, work, to, stride, false)
    } else {
      scalar.toSamples8(block, quantiser, work, to, stride)
    }
  } else if (side === 4) {
    if (ASC_FEATURE_SIMD) simd.toSamples4(block, quantiser, work, to, stride)
    else scalar.toSamples4(block, quantiser, work, to, stride)
  } else {
    if (ASC_FEATURE_SIMD) simd.toSamples2(block, quantiser, work, to, stride)
    else scalar.toSamples2(block, quantiser, work, to, stride)
  }
}

/** What all samples of a block are that has no more than its mean. */
function flatSample(block: usize, quantiser: usize): u8 {
  const mean = <i32>(<i16>(<i32>load<i16>(block) * <i32>load<i16>(quantiser)))
  return <u8>max(0, min(255, ((mean + 4) >> 3) + 128))
}

function fill(sample: u8, side: i32, to: usize, stride: usize): void {
  const four = <u32>sample * 0x01010101
  for (let row = 0; row < side; row++) {
    if (side === 8) store<u64>(to, ((<u64>four) << 32) | four)
    else if (side === 4) store<u32>(to, four)
    else store<u16>(to, <u16>four)
    to += stride
  }
}
