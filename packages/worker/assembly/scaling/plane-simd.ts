import { half, weightBits } from './layout.ts'
import { cubic } from './simd.ts'

/** Linearizes `columns` samples of two rows, and interleaves the rows. */
export function toLinear(rowA: usize, rowB: usize, columns: i32, a: i32, b: i32, c: i32, to: usize): void {
  const as = i16x8.splat(<i16>a)
  const bs = i16x8.splat(<i16>b)
  const cs = i16x8.splat(<i16>c)
  for (let x = 0; x < columns; x += 16) {
    const p = v128.load(rowA)
    const q = v128.load(rowB)
    const low = i8x16.shuffle(p, q, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
    const high = i8x16.shuffle(p, q, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
    v128.store(to, cubic(i16x8.extend_low_i8x16_u(low), as, bs, cs))
    v128.store(to, cubic(i16x8.extend_high_i8x16_u(low), as, bs, cs), 16)
    v128.store(to, cubic(i16x8.extend_low_i8x16_u(high), as, bs, cs), 32)
    v128.store(to, cubic(i16x8.extend_high_i8x16_u(high), as, bs, cs), 48)
    rowA += 16
    rowB += 16
    to += 64
  }
}

/** Vertical filter: adds pairs of rows to the sums of one target row. See simd.ts. */
export function filterRows(
  linear: usize,
  stride: usize,
  pairs: i32,
  weights: usize,
  columns: i32,
  sums: usize,
  isFirst: bool,
): void {
  const end = weights + ((<usize>pairs) << 2)
  for (let x = 0; x < columns; x += 16) {
    let s0 = i32x4.splat(half)
    let s1 = s0
    let s2 = s0
    let s3 = s0
    if (!isFirst) {
      s0 = v128.load(sums)
      s1 = v128.load(sums, 16)
      s2 = v128.load(sums, 32)
      s3 = v128.load(sums, 48)
    }
    let at = linear
    for (let weight = weights; weight < end; weight += 4) {
      const w = v128.load32_splat(weight)
      s0 = i32x4.add(s0, i32x4.dot_i16x8_s(v128.load(at), w))
      s1 = i32x4.add(s1, i32x4.dot_i16x8_s(v128.load(at, 16), w))
      s2 = i32x4.add(s2, i32x4.dot_i16x8_s(v128.load(at, 32), w))
      s3 = i32x4.add(s3, i32x4.dot_i16x8_s(v128.load(at, 48), w))
      at += stride
    }
    v128.store(sums, s0)
    v128.store(sums, s1, 16)
    v128.store(sums, s2, 32)
    v128.store(sums, s3, 48)
    linear += 64
    sums += 64
  }
}

/** Horizontal filter: four samples from their columns, as sums of one group of four pairs each. */
export function filterColumns(row: usize, first: usize, weights: usize): v128 {
  return pairSums(
    pairSums(
      i32x4.dot_i16x8_s(v128.load(row + ((<usize>load<i32>(first)) << 2)), v128.load(weights)),
      i32x4.dot_i16x8_s(v128.load(row + ((<usize>load<i32>(first, 4)) << 2)), v128.load(weights, 16)),
    ),
    pairSums(
      i32x4.dot_i16x8_s(v128.load(row + ((<usize>load<i32>(first, 8)) << 2)), v128.load(weights, 32)),
      i32x4.dot_i16x8_s(v128.load(row + ((<usize>load<i32>(first, 12)) << 2)), v128.load(weights, 48)),
    ),
  )
}

/** The same for any number of groups. */
export function filterWideColumns(row: usize, first: usize, weights: usize, quads: i32): v128 {
  const bytes = (<usize>quads) << 4
  const a = weighted(row + ((<usize>load<i32>(first)) << 2), weights, bytes)
  const b = weighted(row + ((<usize>load<i32>(first, 4)) << 2), weights + bytes, bytes)
  const c = weighted(row + ((<usize>load<i32>(first, 8)) << 2), weights + 2 * bytes, bytes)
  const d = weighted(row + ((<usize>load<i32>(first, 12)) << 2), weights + 3 * bytes, bytes)
  return pairSums(pairSums(a, b), pairSums(c, d))
}

/**
 * The same for samples that lie a pair apart and have the same weights: each weight is multiplied with the pairs of all four at once.
 *
 * @param row the first pair of the first sample
 * @param weights of the first sample
 */
export function slideColumns(row: usize, weights: usize, pairs: i32): v128 {
  let sums = i32x4.splat(0)
  for (let at: usize = 0; at < (<usize>pairs) << 2; at += 4) {
    sums = i32x4.add(sums, i32x4.dot_i16x8_s(v128.load(row + at), v128.load32_splat(weights + at)))
  }
  return sums
}

/** Stores the levels of four sums. */
export function encode(sums: v128, white: i32, encodeTable: usize, to: usize): void {
  const linear = i32x4.shr_s(i32x4.add(sums, i32x4.splat(half)), weightBits)
  const limited = i32x4.max_s(i32x4.min_s(linear, i32x4.splat(white)), i32x4.splat(0))
  store<u8>(to, load<u8>(encodeTable + i32x4.extract_lane(limited, 0)))
  store<u8>(to, load<u8>(encodeTable + i32x4.extract_lane(limited, 1)), 1)
  store<u8>(to, load<u8>(encodeTable + i32x4.extract_lane(limited, 2)), 2)
  store<u8>(to, load<u8>(encodeTable + i32x4.extract_lane(limited, 3)), 3)
}

/** Four partial sums of a sample. */
function weighted(row: usize, weights: usize, bytes: usize): v128 {
  let sum = i32x4.dot_i16x8_s(v128.load(row), v128.load(weights))
  for (let at: usize = 16; at < bytes; at += 16) {
    sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load(row + at), v128.load(weights + at)))
  }
  return sum
}

/** Pairwise sums, those of `a` first. */
function pairSums(a: v128, b: v128): v128 {
  return i32x4.add(i32x4.shuffle(a, b, 0, 2, 4, 6), i32x4.shuffle(a, b, 1, 3, 5, 7))
}
