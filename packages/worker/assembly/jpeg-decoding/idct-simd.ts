import { cosineBits, passBits } from './layout.ts'

/** A pair of factors for `i32x4.dot_i16x8_s`, in every lane. */
function factors(even: i32, odd: i32): v128 {
  return i32x4.splat((even & 0xffff) | (odd << 16))
}

/** A dequantized row of coefficients. */
function dequantizedRow(block: usize, quantizer: usize, at: usize): v128 {
  return i16x8.mul(v128.load(block + at), v128.load(quantizer + at))
}

/**
 * @param work scratch space for one block
 * @param quarter whether only the upper left quarter of the coefficients may be non-zero
 */
export function idct8x8(
  block: usize,
  quantizer: usize,
  work: usize,
  to: usize,
  stride: usize,
  quarter: bool,
): void {
  const shift = cosineBits - passBits
  const zero = i32x4.splat(0)
  pass8(
    work,
    dequantizedRow(block, quantizer, 0),
    dequantizedRow(block, quantizer, 16),
    dequantizedRow(block, quantizer, 32),
    dequantizedRow(block, quantizer, 48),
    quarter ? zero : dequantizedRow(block, quantizer, 64),
    quarter ? zero : dequantizedRow(block, quantizer, 80),
    quarter ? zero : dequantizedRow(block, quantizer, 96),
    quarter ? zero : dequantizedRow(block, quantizer, 112),
    shift,
    quarter,
  )

  const r0 = v128.load(work)
  const r1 = v128.load(work, 16)
  const r2 = v128.load(work, 32)
  const r3 = v128.load(work, 48)
  const r4 = v128.load(work, 64)
  const r5 = v128.load(work, 80)
  const r6 = v128.load(work, 96)
  const r7 = v128.load(work, 112)
  const a0 = lower16(r0, r1)
  const a1 = upper16(r0, r1)
  const a2 = lower16(r2, r3)
  const a3 = upper16(r2, r3)
  const a4 = lower16(r4, r5)
  const a5 = upper16(r4, r5)
  const a6 = lower16(r6, r7)
  const a7 = upper16(r6, r7)
  const b0 = lower32(a0, a2)
  const b1 = upper32(a0, a2)
  const b4 = lower32(a4, a6)
  const b5 = upper32(a4, a6)
  if (quarter) {
    pass8(
      work,
      lower64(b0, b4),
      upper64(b0, b4),
      lower64(b1, b5),
      upper64(b1, b5),
      zero,
      zero,
      zero,
      zero,
      shift + 2 * passBits + 3,
      true,
    )
  } else {
    const b2 = lower32(a1, a3)
    const b3 = upper32(a1, a3)
    const b6 = lower32(a5, a7)
    const b7 = upper32(a5, a7)
    pass8(
      work,
      lower64(b0, b4),
      upper64(b0, b4),
      lower64(b1, b5),
      upper64(b1, b5),
      lower64(b2, b6),
      upper64(b2, b6),
      lower64(b3, b7),
      upper64(b3, b7),
      shift + 2 * passBits + 3,
      false,
    )
  }

  const c02 = i8x16.narrow_i16x8_s(v128.load(work), v128.load(work, 32))
  const c13 = i8x16.narrow_i16x8_s(v128.load(work, 16), v128.load(work, 48))
  const c46 = i8x16.narrow_i16x8_s(v128.load(work, 64), v128.load(work, 96))
  const c57 = i8x16.narrow_i16x8_s(v128.load(work, 80), v128.load(work, 112))
  const d01 = lower8(c02, c13)
  const d23 = upper8(c02, c13)
  const d45 = lower8(c46, c57)
  const d67 = upper8(c46, c57)
  const e0 = lower16(d01, d23)
  const e1 = upper16(d01, d23)
  const e2 = lower16(d45, d67)
  const e3 = upper16(d45, d67)
  storePair(lower32(e0, e2), to, stride)
  storePair(upper32(e0, e2), to + 2 * stride, stride)
  storePair(lower32(e1, e3), to + 4 * stride, stride)
  storePair(upper32(e1, e3), to + 6 * stride, stride)
}

/** Stores two rows of 8 samples, which are centred on 0. */
function storePair(samples: v128, to: usize, stride: usize): void {
  const shifted = v128.xor(samples, i8x16.splat(-128))
  v128.store64_lane(to, shifted, 0)
  v128.store64_lane(to + stride, shifted, 1)
}

/** Transforms 8 columns into `work`. */
function pass8(
  work: usize,
  x0: v128,
  x1: v128,
  x2: v128,
  x3: v128,
  x4: v128,
  x5: v128,
  x6: v128,
  x7: v128,
  shift: i32,
  quarter: bool,
): void {
  const half = i32x4.splat(1 << (shift - 1))
  const p04 = lower16(x0, x4)
  const q04 = upper16(x0, x4)
  const p26 = lower16(x2, x6)
  const q26 = upper16(x2, x6)
  const sum = factors(8192, 8192)
  const difference = factors(8192, -8192)
  const pSum = i32x4.add(i32x4.dot_i16x8_s(p04, sum), half)
  const qSum = i32x4.add(i32x4.dot_i16x8_s(q04, sum), half)
  const pDifference = i32x4.add(i32x4.dot_i16x8_s(p04, difference), half)
  const qDifference = i32x4.add(i32x4.dot_i16x8_s(q04, difference), half)
  const pOuter = i32x4.dot_i16x8_s(p26, factors(10703, 4433))
  const qOuter = i32x4.dot_i16x8_s(q26, factors(10703, 4433))
  const pInner = i32x4.dot_i16x8_s(p26, factors(4433, -10704))
  const qInner = i32x4.dot_i16x8_s(q26, factors(4433, -10704))

  const p13 = lower16(x1, x3)
  const q13 = upper16(x1, x3)
  const p57 = lower16(x5, x7)
  const q57 = upper16(x5, x7)
  butterfly(
    work,
    i32x4.add(pSum, pOuter),
    i32x4.add(qSum, qOuter),
    odd(p13, factors(11363, 9633), p57, factors(6437, 2260), quarter),
    odd(q13, factors(11363, 9633), q57, factors(6437, 2260), quarter),
    shift,
    0,
    112,
  )
  butterfly(
    work,
    i32x4.add(pDifference, pInner),
    i32x4.add(qDifference, qInner),
    odd(p13, factors(9633, -2259), p57, factors(-11362, -6436), quarter),
    odd(q13, factors(9633, -2259), q57, factors(-11362, -6436), quarter),
    shift,
    16,
    96,
  )
  butterfly(
    work,
    i32x4.sub(pDifference, pInner),
    i32x4.sub(qDifference, qInner),
    odd(p13, factors(6437, -11362), p57, factors(2261, 9633), quarter),
    odd(q13, factors(6437, -11362), q57, factors(2261, 9633), quarter),
    shift,
    32,
    80,
  )
  butterfly(
    work,
    i32x4.sub(pSum, pOuter),
    i32x4.sub(qSum, qOuter),
    odd(p13, factors(2260, -6436), p57, factors(9633, -11363), quarter),
    odd(q13, factors(2260, -6436), q57, factors(9633, -11363), quarter),
    shift,
    48,
    64,
  )
}

function odd(x13: v128, by13: v128, x57: v128, by57: v128, quarter: bool): v128 {
  const upper = i32x4.dot_i16x8_s(x13, by13)
  return quarter ? upper : i32x4.add(upper, i32x4.dot_i16x8_s(x57, by57))
}

/** The sum and the difference of the even and the odd part: two rows at the same distance from the middle. */
function butterfly(
  work: usize,
  pEven: v128,
  qEven: v128,
  pOdd: v128,
  qOdd: v128,
  shift: i32,
  sumAt: usize,
  differenceAt: usize,
): void {
  v128.store(
    work + sumAt,
    i16x8.narrow_i32x4_s(
      i32x4.shr_s(i32x4.add(pEven, pOdd), shift),
      i32x4.shr_s(i32x4.add(qEven, qOdd), shift),
    ),
  )
  v128.store(
    work + differenceAt,
    i16x8.narrow_i32x4_s(
      i32x4.shr_s(i32x4.sub(pEven, pOdd), shift),
      i32x4.shr_s(i32x4.sub(qEven, qOdd), shift),
    ),
  )
}

/** See `idct4x4` in idct-scalar.ts. */
export function idct4x4(block: usize, quantizer: usize, work: usize, to: usize, stride: usize): void {
  const x0 = dequantizedRow(block, quantizer, 0)
  const x1 = dequantizedRow(block, quantizer, 16)
  const x2 = dequantizedRow(block, quantizer, 32)
  const x3 = dequantizedRow(block, quantizer, 48)
  const x5 = dequantizedRow(block, quantizer, 80)
  const x6 = dequantizedRow(block, quantizer, 96)
  const x7 = dequantizedRow(block, quantizer, 112)
  const shift = cosineBits - passBits + 1
  const half = i32x4.splat(1 << (shift - 1))
  const pEven = i32x4.add(i32x4.shl(i32x4.extend_low_i16x8_s(x0), cosineBits + 1), half)
  const qEven = i32x4.add(i32x4.shl(i32x4.extend_high_i16x8_s(x0), cosineBits + 1), half)
  const pOther = i32x4.dot_i16x8_s(lower16(x2, x6), factors(15137, -6270))
  const qOther = i32x4.dot_i16x8_s(upper16(x2, x6), factors(15137, -6270))
  const p13 = lower16(x1, x3)
  const q13 = upper16(x1, x3)
  const p57 = lower16(x5, x7)
  const q57 = upper16(x5, x7)
  butterfly(
    work,
    i32x4.add(pEven, pOther),
    i32x4.add(qEven, qOther),
    odd(p13, factors(20995, 7373), p57, factors(-4926, -4176), false),
    odd(q13, factors(20995, 7373), q57, factors(-4926, -4176), false),
    shift,
    0,
    48,
  )
  butterfly(
    work,
    i32x4.sub(pEven, pOther),
    i32x4.sub(qEven, qOther),
    odd(p13, factors(8697, -17799), p57, factors(11893, -1730), false),
    odd(q13, factors(8697, -17799), q57, factors(11893, -1730), false),
    shift,
    16,
    32,
  )

  const r0 = v128.load(work)
  const r1 = v128.load(work, 16)
  const r2 = v128.load(work, 32)
  const r3 = v128.load(work, 48)
  const low0 = lower16(r0, r1)
  const low2 = lower16(r2, r3)
  const high0 = upper16(r0, r1)
  const high2 = upper16(r2, r3)
  const c01 = lower32(low0, low2)
  const c23 = upper32(low0, low2)
  const c45 = lower32(high0, high2)
  const c67 = upper32(high0, high2)
  const lastShift = cosineBits + passBits + 4
  const even = i32x4.add(
    i32x4.shl(i32x4.extend_low_i16x8_s(c01), cosineBits + 1),
    i32x4.splat(1 << (lastShift - 1)),
  )
  const other = i32x4.dot_i16x8_s(lower16(c23, c67), factors(15137, -6270))
  const x13 = upper16(c01, c23)
  const x57 = upper16(c45, c67)
  const outer = odd(x13, factors(20995, 7373), x57, factors(-4926, -4176), false)
  const inner = odd(x13, factors(8697, -17799), x57, factors(11893, -1730), false)
  const sum = i32x4.add(even, other)
  const difference = i32x4.sub(even, other)
  const samples = v128.xor(
    i8x16.narrow_i16x8_s(
      i16x8.narrow_i32x4_s(
        i32x4.shr_s(i32x4.add(sum, outer), lastShift),
        i32x4.shr_s(i32x4.add(difference, inner), lastShift),
      ),
      i16x8.narrow_i32x4_s(
        i32x4.shr_s(i32x4.sub(difference, inner), lastShift),
        i32x4.shr_s(i32x4.sub(sum, outer), lastShift),
      ),
    ),
    i8x16.splat(-128),
  )
  const rows = i8x16.shuffle(samples, samples, 0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)
  v128.store32_lane(to, rows, 0)
  v128.store32_lane(to + stride, rows, 1)
  v128.store32_lane(to + 2 * stride, rows, 2)
  v128.store32_lane(to + 3 * stride, rows, 3)
}

/** See `idct2x2` in idct-scalar.ts. */
export function idct2x2(block: usize, quantizer: usize, work: usize, to: usize, stride: usize): void {
  const x0 = dequantizedRow(block, quantizer, 0)
  const x1 = dequantizedRow(block, quantizer, 16)
  const x3 = dequantizedRow(block, quantizer, 48)
  const x5 = dequantizedRow(block, quantizer, 80)
  const x7 = dequantizedRow(block, quantizer, 112)
  const shift = cosineBits - passBits + 2
  const half = i32x4.splat(1 << (shift - 1))
  butterfly(
    work,
    i32x4.add(i32x4.shl(i32x4.extend_low_i16x8_s(x0), cosineBits + 2), half),
    i32x4.add(i32x4.shl(i32x4.extend_high_i16x8_s(x0), cosineBits + 2), half),
    odd(lower16(x1, x3), factors(29692, -10426), lower16(x5, x7), factors(6967, -5906), false),
    odd(upper16(x1, x3), factors(29692, -10426), upper16(x5, x7), factors(6967, -5906), false),
    shift,
    0,
    16,
  )
  storeTwo(v128.load(work), to)
  storeTwo(v128.load(work, 16), to + stride)
}

function storeTwo(columns: v128, to: usize): void {
  const shift = cosineBits + passBits + 5
  const products = i32x4.dot_i16x8_s(columns, i16x8(0, 29692, 0, -10426, 0, 6967, 0, -5906))
  const odd =
    i32x4.extract_lane(products, 0) +
    i32x4.extract_lane(products, 1) +
    i32x4.extract_lane(products, 2) +
    i32x4.extract_lane(products, 3)
  const even = ((<i32>i16x8.extract_lane_s(columns, 0)) << (cosineBits + 2)) + (1 << (shift - 1))
  store<u8>(to, max(0, min(255, ((even + odd) >> shift) + 128)))
  store<u8>(to, max(0, min(255, ((even - odd) >> shift) + 128)), 1)
}

function lower8(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
}

function upper8(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
}

function lower16(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23)
}

function upper16(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31)
}

function lower32(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23)
}

function upper32(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31)
}

function lower64(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23)
}

function upper64(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31)
}
