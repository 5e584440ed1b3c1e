import * as scalar from './idct-scalar.ts'
import * as simd from './idct-simd.ts'
import { blockBytes } from './layout.ts'

/** Up to this index in zigzag order, all coefficients are in the upper left quarter of the block. */
const lastOfQuarter: i32 = 9

/** Sets all coefficients of a block to 0. */
export function clear(block: usize): void {
  // Faster than a call of `memory.fill`.
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
 * The inverse DCT (ITU-T T.81, A.3.3; Loeffler, Ligtenberg and Moschytz, "Practical Fast 1-D DCT Algorithms with 11
 * Multiplications", 1989), with libjpeg's rounding. Sides of less than 8 are scaled decoding, as in libjpeg.
 *
 * @param work scratch space for one block
 * @param last the last coefficient that is not 0, in zigzag order
 * @param side of the square of samples: 8, 4, 2 or 1
 * @param to where its first sample is stored
 * @param stride bytes from one row to the next
 */
export function idct(
  block: usize,
  quantizer: usize,
  work: usize,
  last: i32,
  side: i32,
  to: usize,
  stride: usize,
): void {
  if (side === 1) {
    store<u8>(to, flatSample(block, quantizer))
  } else if (last === 0) {
    fill(flatSample(block, quantizer), side, to, stride)
  } else if (side === 8) {
    if (ASC_FEATURE_SIMD) {
      if (last <= lastOfQuarter) simd.idct8x8(block, quantizer, work, to, stride, true)
      else simd.idct8x8(block, quantizer, work, to, stride, false)
    } else {
      scalar.idct8x8(block, quantizer, work, to, stride)
    }
  } else if (side === 4) {
    if (ASC_FEATURE_SIMD) simd.idct4x4(block, quantizer, work, to, stride)
    else scalar.idct4x4(block, quantizer, work, to, stride)
  } else {
    if (ASC_FEATURE_SIMD) simd.idct2x2(block, quantizer, work, to, stride)
    else scalar.idct2x2(block, quantizer, work, to, stride)
  }
}

/** The sample value of a block that has only a DC coefficient. */
function flatSample(block: usize, quantizer: usize): u8 {
  const mean = <i32>(<i16>(<i32>load<i16>(block) * <i32>load<i16>(quantizer)))
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
