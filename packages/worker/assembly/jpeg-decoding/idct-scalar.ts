import { cosineBits, passBits } from './layout.ts'

// Bit-exact with idct-simd.ts, for browsers without SIMD.

/** Bytes from one row of a block to the next, and from one column to the next. */
const rowStep: usize = 16
const columnStep: usize = 2

/** A dequantized coefficient. */
function dequantized(block: usize, quantizer: usize, at: usize): i32 {
  return <i32>(<i16>(<i32>load<i16>(block + at) * <i32>load<i16>(quantizer + at)))
}

export function idct8x8(block: usize, quantizer: usize, work: usize, to: usize, stride: usize): void {
  for (let at: usize = 0; at < rowStep; at += columnStep) {
    idct1d8(
      dequantized(block, quantizer, at),
      dequantized(block, quantizer, at + rowStep),
      dequantized(block, quantizer, at + 2 * rowStep),
      dequantized(block, quantizer, at + 3 * rowStep),
      dequantized(block, quantizer, at + 4 * rowStep),
      dequantized(block, quantizer, at + 5 * rowStep),
      dequantized(block, quantizer, at + 6 * rowStep),
      dequantized(block, quantizer, at + 7 * rowStep),
      cosineBits - passBits,
      work + at,
      rowStep,
    )
  }
  for (let row: usize = 0; row < 8; row++) {
    const at = work + row * rowStep
    idct1d8(
      load<i16>(at),
      load<i16>(at, 2),
      load<i16>(at, 4),
      load<i16>(at, 6),
      load<i16>(at, 8),
      load<i16>(at, 10),
      load<i16>(at, 12),
      load<i16>(at, 14),
      cosineBits + passBits + 3,
      at,
      columnStep,
    )
    storeSamples(at, 8, to + row * stride)
  }
}

function idct1d8(
  x0: i32,
  x1: i32,
  x2: i32,
  x3: i32,
  x4: i32,
  x5: i32,
  x6: i32,
  x7: i32,
  shift: i32,
  to: usize,
  step: usize,
): void {
  const sum = (x0 + x4) << cosineBits
  const difference = (x0 - x4) << cosineBits
  const outer = 10703 * x2 + 4433 * x6
  const inner = 4433 * x2 - 10704 * x6
  const odd0 = 11363 * x1 + 9633 * x3 + 6437 * x5 + 2260 * x7
  const odd1 = 9633 * x1 - 2259 * x3 - 11362 * x5 - 6436 * x7
  const odd2 = 6437 * x1 - 11362 * x3 + 2261 * x5 + 9633 * x7
  const odd3 = 2260 * x1 - 6436 * x3 + 9633 * x5 - 11363 * x7
  butterfly(sum + outer, odd0, shift, to, to + 7 * step)
  butterfly(difference + inner, odd1, shift, to + step, to + 6 * step)
  butterfly(difference - inner, odd2, shift, to + 2 * step, to + 5 * step)
  butterfly(sum - outer, odd3, shift, to + 3 * step, to + 4 * step)
}

/** Stores the sum and the difference of the even and the odd part. */
function butterfly(even: i32, odd: i32, shift: i32, sumTo: usize, differenceTo: usize): void {
  store<i16>(sumTo, rounded(even + odd, shift))
  store<i16>(differenceTo, rounded(even - odd, shift))
}

/** Rounded and saturated to 16 bits. */
function rounded(sum: i32, shift: i32): i32 {
  return max(-32768, min(32767, (sum + (1 << (shift - 1))) >> shift))
}

function storeSamples(from: usize, count: usize, to: usize): void {
  for (let x: usize = 0; x < count; x++) {
    store<u8>(to + x, max(0, min(255, <i32>load<i16>(from + 2 * x) + 128)))
  }
}

/**
 * The reduced IDCT to 4x4: its samples are the means of 2x2 samples of the full one. The fifth coefficient has no part in it.
 * The factors are sums of those of the full IDCT.
 */
export function idct4x4(block: usize, quantizer: usize, work: usize, to: usize, stride: usize): void {
  for (let at: usize = 0; at < rowStep; at += columnStep) {
    idct1d4(
      dequantized(block, quantizer, at),
      dequantized(block, quantizer, at + rowStep),
      dequantized(block, quantizer, at + 2 * rowStep),
      dequantized(block, quantizer, at + 3 * rowStep),
      dequantized(block, quantizer, at + 5 * rowStep),
      dequantized(block, quantizer, at + 6 * rowStep),
      dequantized(block, quantizer, at + 7 * rowStep),
      cosineBits - passBits + 1,
      work + at,
      rowStep,
    )
  }
  for (let row: usize = 0; row < 4; row++) {
    const at = work + row * rowStep
    idct1d4(
      load<i16>(at),
      load<i16>(at, 2),
      load<i16>(at, 4),
      load<i16>(at, 6),
      load<i16>(at, 10),
      load<i16>(at, 12),
      load<i16>(at, 14),
      cosineBits + passBits + 4,
      at,
      columnStep,
    )
    storeSamples(at, 4, to + row * stride)
  }
}

function idct1d4(
  x0: i32,
  x1: i32,
  x2: i32,
  x3: i32,
  x5: i32,
  x6: i32,
  x7: i32,
  shift: i32,
  to: usize,
  step: usize,
): void {
  const even = x0 << (cosineBits + 1)
  const other = 15137 * x2 - 6270 * x6
  const outer = 20995 * x1 + 7373 * x3 - 4926 * x5 - 4176 * x7
  const inner = 8697 * x1 - 17799 * x3 + 11893 * x5 - 1730 * x7
  butterfly(even + other, outer, shift, to, to + 3 * step)
  butterfly(even - other, inner, shift, to + step, to + 2 * step)
}

/** The same to 2x2, by means of 4x4 samples. Of the even coefficients only the first has a part in it. */
export function idct2x2(block: usize, quantizer: usize, work: usize, to: usize, stride: usize): void {
  for (let at: usize = 0; at < rowStep; at += columnStep) {
    idct1d2(
      dequantized(block, quantizer, at),
      dequantized(block, quantizer, at + rowStep),
      dequantized(block, quantizer, at + 3 * rowStep),
      dequantized(block, quantizer, at + 5 * rowStep),
      dequantized(block, quantizer, at + 7 * rowStep),
      cosineBits - passBits + 2,
      work + at,
      rowStep,
    )
  }
  for (let row: usize = 0; row < 2; row++) {
    const at = work + row * rowStep
    idct1d2(
      load<i16>(at),
      load<i16>(at, 2),
      load<i16>(at, 6),
      load<i16>(at, 10),
      load<i16>(at, 14),
      cosineBits + passBits + 5,
      at,
      columnStep,
    )
    storeSamples(at, 2, to + row * stride)
  }
}

function idct1d2(x0: i32, x1: i32, x3: i32, x5: i32, x7: i32, shift: i32, to: usize, step: usize): void {
  const odd = 29692 * x1 - 10426 * x3 + 6967 * x5 - 5906 * x7
  butterfly(x0 << (cosineBits + 2), odd, shift, to, to + step)
}
