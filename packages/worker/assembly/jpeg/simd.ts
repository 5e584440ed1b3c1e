import { cosineBits, passBits, passHalf, reciprocalBits, reciprocalsAt, thresholdsAt } from './layout.ts'

/** A pair of factors for `i32x4.dot_i16x8_s`, in every lane. */
function factors(even: i32, odd: i32): v128 {
  return i32x4.splat((even & 0xffff) | (odd << 16))
}

// RGB to YCbCr as in ITU-T T.871 (JFIF), with 16 fraction bits. Masking leaves red and blue as a pair of 16-bit lanes, shifting
// green and alpha. 0.5 does not fit into a signed factor of 16 bits, but -0.5 does: hence chroma is computed negated.

function lumaOf(redBlue: v128, green: v128): v128 {
  const sum = i32x4.add(
    i32x4.dot_i16x8_s(redBlue, factors(19595, 7471)),
    i32x4.shl(i32x4.dot_i16x8_s(green, factors(19235, 0)), 1),
  )
  return i32x4.shr_s(i32x4.add(sum, i32x4.splat(0x8000 - (128 << 16))), 16)
}

function cbOf(redBlue: v128, green: v128): v128 {
  const negative = i32x4.add(
    i32x4.dot_i16x8_s(redBlue, factors(11059, -32768)),
    i32x4.dot_i16x8_s(green, factors(21709, 0)),
  )
  return i32x4.shr_s(i32x4.sub(i32x4.splat(0x7fff), negative), 16)
}

function crOf(redBlue: v128, green: v128): v128 {
  const negative = i32x4.add(
    i32x4.dot_i16x8_s(redBlue, factors(-32768, 5329)),
    i32x4.dot_i16x8_s(green, factors(27439, 0)),
  )
  return i32x4.shr_s(i32x4.sub(i32x4.splat(0x7fff), negative), 16)
}

/** Level shift (T.81, A.3.1): eight samples of a plane, centred on 0. */
export function levelShiftRow(samples: usize, to: usize): void {
  v128.store(to, i16x8.sub(v128.load8x8_u(samples), i16x8.splat(128)))
}

/** Converts 8 pixels of a row to samples. */
export function sampleRow(pixels: usize, y: usize, cb: usize, cr: usize): void {
  const p = v128.load(pixels)
  const q = v128.load(pixels, 16)
  const mask = i32x4.splat(0xff00ff)
  const redBlueP = v128.and(p, mask)
  const redBlueQ = v128.and(q, mask)
  const greenP = i16x8.shr_u(p, 8)
  const greenQ = i16x8.shr_u(q, 8)
  v128.store(y, i16x8.narrow_i32x4_s(lumaOf(redBlueP, greenP), lumaOf(redBlueQ, greenQ)))
  v128.store(cb, i16x8.narrow_i32x4_s(cbOf(redBlueP, greenP), cbOf(redBlueQ, greenQ)))
  v128.store(cr, i16x8.narrow_i32x4_s(crOf(redBlueP, greenP), crOf(redBlueQ, greenQ)))
}

/**
 * Converts 16 pixels in each of two rows: to luma for the left and the right block, and to 8 means of 2x2 pixels for Cb and
 * for Cr.
 */
export function samplePair(a: usize, b: usize, left: usize, right: usize, cb: usize, cr: usize): void {
  sampleBlock(a, b, left, cb, cr)
  sampleBlock(a + 32, b + 32, right, cb + 8, cr + 8)
}

function sampleBlock(a: usize, b: usize, y: usize, cb: usize, cr: usize): void {
  const p = v128.load(a)
  const q = v128.load(a, 16)
  const r = v128.load(b)
  const s = v128.load(b, 16)
  const mask = i32x4.splat(0xff00ff)
  const redBlueP = v128.and(p, mask)
  const redBlueQ = v128.and(q, mask)
  const redBlueR = v128.and(r, mask)
  const redBlueS = v128.and(s, mask)
  const greenP = i16x8.shr_u(p, 8)
  const greenQ = i16x8.shr_u(q, 8)
  const greenR = i16x8.shr_u(r, 8)
  const greenS = i16x8.shr_u(s, 8)
  v128.store(y, i16x8.narrow_i32x4_s(lumaOf(redBlueP, greenP), lumaOf(redBlueQ, greenQ)))
  v128.store(y, i16x8.narrow_i32x4_s(lumaOf(redBlueR, greenR), lumaOf(redBlueS, greenS)), 16)
  const blue = means(
    i32x4.add(cbOf(redBlueP, greenP), cbOf(redBlueR, greenR)),
    i32x4.add(cbOf(redBlueQ, greenQ), cbOf(redBlueS, greenS)),
  )
  v128.store64_lane(cb, blue, 0)
  const red = means(
    i32x4.add(crOf(redBlueP, greenP), crOf(redBlueR, greenR)),
    i32x4.add(crOf(redBlueQ, greenQ), crOf(redBlueS, greenS)),
  )
  v128.store64_lane(cr, red, 0)
}

/**
 * The means of 2x2 pixels, from the sums of two rows. Halves are rounded down and up in turn, so that colours do not drift.
 */
function means(low: v128, high: v128): v128 {
  const sums = i32x4.extadd_pairwise_i16x8_s(i16x8.narrow_i32x4_s(low, high))
  const means = i32x4.shr_s(i32x4.add(sums, i32x4(1, 2, 1, 2)), 2)
  return i16x8.narrow_i32x4_s(means, means)
}

/** The first pass of the DCT, along rows. The result is transposed. */
export function fdctRows(from: usize, to: usize): void {
  fdctPass(from, to, true)
}

/** The second pass, along columns. Transposes back. */
export function fdctColumns(from: usize, to: usize): void {
  fdctPass(from, to, false)
}

/** Transposes 8x8 numbers and transforms the columns. */
function fdctPass(from: usize, to: usize, first: bool): void {
  const r0 = v128.load(from)
  const r1 = v128.load(from, 16)
  const r2 = v128.load(from, 32)
  const r3 = v128.load(from, 48)
  const r4 = v128.load(from, 64)
  const r5 = v128.load(from, 80)
  const r6 = v128.load(from, 96)
  const r7 = v128.load(from, 112)

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
  const b2 = lower32(a1, a3)
  const b3 = upper32(a1, a3)
  const b4 = lower32(a4, a6)
  const b5 = upper32(a4, a6)
  const b6 = lower32(a5, a7)
  const b7 = upper32(a5, a7)

  const x0 = lower64(b0, b4)
  const x1 = upper64(b0, b4)
  const x2 = lower64(b1, b5)
  const x3 = upper64(b1, b5)
  const x4 = lower64(b2, b6)
  const x5 = upper64(b2, b6)
  const x6 = lower64(b3, b7)
  const x7 = upper64(b3, b7)

  const sum0 = i16x8.add(x0, x7)
  const sum1 = i16x8.add(x1, x6)
  const sum2 = i16x8.add(x2, x5)
  const sum3 = i16x8.add(x3, x4)
  const even0 = i16x8.add(sum0, sum3)
  const even1 = i16x8.add(sum1, sum2)
  const dc = i16x8.add(even0, even1)
  const middle = i16x8.sub(even0, even1)
  if (first) {
    v128.store(to, i16x8.shl(dc, passBits))
    v128.store(to, i16x8.shl(middle, passBits), 64)
  } else {
    const half = i16x8.splat(<i16>passHalf)
    v128.store(to, i16x8.shr_s(i16x8.add(dc, half), passBits))
    v128.store(to, i16x8.shr_s(i16x8.add(middle, half), passBits), 64)
  }
  const shift = first ? cosineBits - passBits : cosineBits + passBits

  const even2 = i16x8.sub(sum1, sum2)
  const even3 = i16x8.sub(sum0, sum3)
  const evenLow = lower16(even2, even3)
  const evenHigh = upper16(even2, even3)
  v128.store(to, rotated(evenLow, evenHigh, factors(4433, 10703), shift), 32)
  v128.store(to, rotated(evenLow, evenHigh, factors(-10704, 4433), shift), 96)

  const odd0 = i16x8.sub(x0, x7)
  const odd1 = i16x8.sub(x1, x6)
  const odd2 = i16x8.sub(x2, x5)
  const odd3 = i16x8.sub(x3, x4)
  const p = lower16(odd0, odd1)
  const q = upper16(odd0, odd1)
  const r = lower16(odd2, odd3)
  const s = upper16(odd2, odd3)
  v128.store(to, odd(p, q, factors(11363, 9633), r, s, factors(6437, 2260), shift), 16)
  v128.store(to, odd(p, q, factors(9633, -2259), r, s, factors(-11362, -6436), shift), 48)
  v128.store(to, odd(p, q, factors(6437, -11362), r, s, factors(2261, 9633), shift), 80)
  v128.store(to, odd(p, q, factors(2260, -6436), r, s, factors(9633, -11363), shift), 112)
}

function rotated(low: v128, high: v128, by: v128, shift: i32): v128 {
  const half = i32x4.splat(1 << (shift - 1))
  return i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(low, by), half), shift),
    i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(high, by), half), shift),
  )
}

function odd(p: v128, q: v128, outer: v128, r: v128, s: v128, inner: v128, shift: i32): v128 {
  const half = i32x4.splat(1 << (shift - 1))
  const low = i32x4.add(i32x4.dot_i16x8_s(p, outer), i32x4.dot_i16x8_s(r, inner))
  const high = i32x4.add(i32x4.dot_i16x8_s(q, outer), i32x4.dot_i16x8_s(s, inner))
  return i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.add(low, half), shift),
    i32x4.shr_s(i32x4.add(high, half), shift),
  )
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

/** Quantizes a block. Returns a bit mask of the non-zero coefficients. */
export function quantize(block: usize, quantizer: usize, to: usize): u64 {
  let nonZero: u64 = 0
  for (let k: usize = 0; k < 64; k += 16) {
    const low = quotient(block, quantizer + 2 * k, quantizer + reciprocalsAt + 4 * k)
    const high = quotient(block + 16, quantizer + 2 * k + 16, quantizer + reciprocalsAt + 4 * k + 32)
    v128.store(to, low)
    v128.store(to, high, 16)
    const bytes = i8x16.narrow_i16x8_s(low, high)
    nonZero |= (<u64>i8x16.bitmask(i8x16.ne(bytes, i8x16.splat(0)))) << k
    block += 32
    to += 32
  }
  return nonZero
}

/** Divides eight coefficients. */
function quotient(block: usize, addends: usize, reciprocals: usize): v128 {
  const value = v128.load(block)
  const absolute = i16x8.abs(value)
  const isSmall = i16x8.lt_s(absolute, v128.load(addends + thresholdsAt))
  const size = i16x8.shr_u(i16x8.add(absolute, v128.load(addends)), 3)
  const low = i32x4.mul(i32x4.extend_low_i16x8_u(size), v128.load(reciprocals))
  const high = i32x4.mul(i32x4.extend_high_i16x8_u(size), v128.load(reciprocals, 16))
  const whole = i16x8.narrow_i32x4_s(i32x4.shr_u(low, reciprocalBits), i32x4.shr_u(high, reciprocalBits))
  const sign = i16x8.shr_s(value, 15)
  return v128.andnot(i16x8.sub(v128.xor(whole, sign), sign), isSmall)
}
