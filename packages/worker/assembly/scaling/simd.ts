import { columnStep, half, weightBits } from './layout.ts'

/** Linearizes `columns` pixels of two rows: a x + b x^2 + c x^3 for x from 0 to 1, with 15 fraction bits. */
export function toLinear(rowA: usize, rowB: usize, columns: i32, a: i32, b: i32, c: i32, to: usize): void {
  const as = i16x8.splat(<i16>a)
  const bs = i16x8.splat(<i16>b)
  const cs = i16x8.splat(<i16>c)
  for (let x = 0; x < columns; x += 4) {
    const p = v128.load(rowA)
    const q = v128.load(rowB)
    const first = i8x16.shuffle(p, q, 0, 16, 4, 20, 1, 17, 5, 21, 2, 18, 6, 22, 8, 24, 12, 28)
    const rest = i8x16.shuffle(p, q, 9, 25, 13, 29, 10, 26, 14, 30, 9, 25, 13, 29, 10, 26, 14, 30)
    v128.store(to, cubic(i16x8.extend_low_i8x16_u(first), as, bs, cs))
    v128.store(to, cubic(i16x8.extend_high_i8x16_u(first), as, bs, cs), 16)
    v128.store(to, cubic(i16x8.extend_low_i8x16_u(rest), as, bs, cs), 32)
    rowA += 16
    rowB += 16
    to += 48
  }
}

export function cubic(encoded: v128, a: v128, b: v128, c: v128): v128 {
  // Scales 0..255 to 0..32767.
  const x = v128.or(i16x8.shl(encoded, 7), i16x8.shr_u(encoded, 1))
  const bx = i16x8.add(b, i16x8.q15mulr_sat_s(x, c))
  const ax = i16x8.add(a, i16x8.q15mulr_sat_s(x, bx))
  return i16x8.q15mulr_sat_s(x, ax)
}

/**
 * Vertical filter: adds pairs of rows to the sums of one target row.
 *
 * @param stride bytes from one pair of rows to the next
 * @param weights two of 16 bits for each pair
 * @param isFirst whether the sums start here: their old contents are ignored
 */
export function filterRows(
  linear: usize,
  stride: usize,
  pairs: i32,
  weights: usize,
  columns: i32,
  sums: usize,
  isFirst: bool,
): void {
  for (let x = 0; x < columns; x += columnStep) {
    let s0 = i32x4.splat(half)
    let s1 = s0
    let s2 = s0
    let s3 = s0
    let s4 = s0
    let s5 = s0
    if (!isFirst) {
      s0 = v128.load(sums)
      s1 = v128.load(sums, 16)
      s2 = v128.load(sums, 32)
      s3 = v128.load(sums, 48)
      s4 = v128.load(sums, 64)
      s5 = v128.load(sums, 80)
    }
    let at = linear
    let weight = weights
    const end = weights + ((<usize>pairs) << 2)
    while (weight < end) {
      const w = v128.load32_splat(weight)
      s0 = i32x4.add(s0, i32x4.dot_i16x8_s(v128.load(at), w))
      s1 = i32x4.add(s1, i32x4.dot_i16x8_s(v128.load(at, 16), w))
      s2 = i32x4.add(s2, i32x4.dot_i16x8_s(v128.load(at, 32), w))
      s3 = i32x4.add(s3, i32x4.dot_i16x8_s(v128.load(at, 48), w))
      s4 = i32x4.add(s4, i32x4.dot_i16x8_s(v128.load(at, 64), w))
      s5 = i32x4.add(s5, i32x4.dot_i16x8_s(v128.load(at, 80), w))
      at += stride
      weight += 4
    }
    v128.store(sums, s0)
    v128.store(sums, s1, 16)
    v128.store(sums, s2, 32)
    v128.store(sums, s3, 48)
    v128.store(sums, s4, 64)
    v128.store(sums, s5, 80)
    linear += 96
    sums += 96
  }
}

/** Shifts the sums of a row back to linear values of 16 bits. */
export function narrow(sums: usize, count: i32, to: usize): void {
  const end = to + count * 2
  while (to < end) {
    const low = i32x4.shr_s(v128.load(sums), weightBits)
    const high = i32x4.shr_s(v128.load(sums, 16), weightBits)
    v128.store(to, i16x8.narrow_i32x4_s(low, high))
    sums += 32
    to += 16
  }
}

/** Horizontal filter: one pixel from pairs of columns, encoded. */
export function filterColumns(row: usize, pairs: i32, weights: usize, white: i32, encodeTable: usize): i32 {
  let sum = i32x4.splat(half)
  const end = weights + ((<usize>pairs) << 2)
  while (weights < end) {
    sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load(row), v128.load32_splat(weights)))
    row += 12
    weights += 4
  }
  const linear = i32x4.max_s(i32x4.min_s(i32x4.shr_s(sum, weightBits), i32x4.splat(white)), i32x4.splat(0))
  const red = <i32>load<u8>(encodeTable + i32x4.extract_lane(linear, 0))
  const green = <i32>load<u8>(encodeTable + i32x4.extract_lane(linear, 1))
  const blue = <i32>load<u8>(encodeTable + i32x4.extract_lane(linear, 2))
  return red | (green << 8) | (blue << 16) | (255 << 24)
}
