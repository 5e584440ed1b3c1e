/** Coefficients farther from 0 count as if they were this: so that no sum over a block leaves 32 bits. */
const most: i32 = 2047

/**
 * How much fine detail a block has: the sum of the squares of its coefficients from a place on in either direction. 64
 * times what a sample would be off by without them, squared, on average.
 *
 * @param last the last coefficient that is not 0, in order of the zigzag
 * @param column the first that counts, 1 or more
 * @param row the first that counts, 1 or more
 * @param columnEnd the first that counts no more
 * @param rowEnd the first that counts no more
 */
export function detail(
  block: usize,
  quantiser: usize,
  last: i32,
  column: i32,
  row: i32,
  columnEnd: i32,
  rowEnd: i32,
): i32 {
  // In the order of the zigzag row and column add up to more and more.
  const from = min(column, row)
  if (last < (from * (from + 1)) >> 1) return 0
  if (ASC_FEATURE_SIMD) return simdDetail(block, quantiser, column, row, columnEnd, rowEnd)
  let sum = 0
  for (let y = 0; y < rowEnd; y++) {
    for (let x = y < row ? column : 0; x < columnEnd; x++) {
      const at = <usize>((y << 4) | (x << 1))
      const product = <i32>(<i16>(<i32>load<i16>(block + at) * <i32>load<i16>(quantiser + at)))
      const coefficient = max(-most, min(most, product))
      sum += coefficient * coefficient
    }
  }
  return sum
}

function simdDetail(block: usize, quantiser: usize, column: i32, row: i32, columnEnd: i32, rowEnd: i32): i32 {
  const places = i16x8(0, 1, 2, 3, 4, 5, 6, 7)
  const below = i16x8.lt_s(places, i16x8.splat(<i16>columnEnd))
  const above = v128.and(below, i16x8.ge_s(places, i16x8.splat(<i16>column)))
  let sums = i32x4.splat(0)
  for (let y = 0; y < rowEnd; y++) {
    const at = (<usize>y) << 4
    const product = i16x8.mul(v128.load(block + at), v128.load(quantiser + at))
    const limited = i16x8.max_s(i16x8.min_s(product, i16x8.splat(<i16>most)), i16x8.splat(<i16>-most))
    const counted = v128.and(limited, y < row ? above : below)
    sums = i32x4.add(sums, i32x4.dot_i16x8_s(counted, counted))
  }
  const pairs = i32x4.add(sums, i32x4.shuffle(sums, sums, 2, 3, 0, 1))
  return i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1)
}

/**
 * Adds the detail of a row of blocks whose coefficients were kept, one an MCU, to that of their MCUs.
 *
 * @param pitch bytes from a block to the next
 * @param details a number of 32 bits for each
 */
export function addDetails(
  blocks: usize,
  pitch: usize,
  count: i32,
  quantiser: usize,
  column: i32,
  row: i32,
  columnEnd: i32,
  rowEnd: i32,
  details: usize,
): void {
  for (let block = 0; block < count; block++) {
    store<i32>(details, load<i32>(details) + detail(blocks, quantiser, 63, column, row, columnEnd, rowEnd))
    blocks += pitch
    details += 4
  }
}
