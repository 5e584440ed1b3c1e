import { half, weightBits } from './layout.ts'

/** Bit-exact with simd.ts, for browsers without SIMD. */
export function toLinear(rowA: usize, rowB: usize, columns: i32, a: i32, b: i32, c: i32, to: usize): void {
  for (let x = 0; x < columns; x += 2) {
    for (let channel: usize = 0; channel < 3; channel++) {
      store<i16>(to, cubic(load<u8>(rowA + channel), a, b, c))
      store<i16>(to, cubic(load<u8>(rowB + channel), a, b, c), 2)
      store<i16>(to, cubic(load<u8>(rowA + channel, 4), a, b, c), 4)
      store<i16>(to, cubic(load<u8>(rowB + channel, 4), a, b, c), 6)
      to += 8
    }
    rowA += 8
    rowB += 8
  }
}

export function cubic(encoded: i32, a: i32, b: i32, c: i32): i16 {
  const x = (encoded << 7) | (encoded >> 1)
  return <i16>product(x, a + product(x, b + product(x, c)))
}

/** As `i16x8.q15mulr_sat_s`. */
function product(x: i32, y: i32): i32 {
  return (x * y + 0x4000) >> 15
}

export function filterRows(
  linear: usize,
  stride: usize,
  pairs: i32,
  weights: usize,
  count: i32,
  sums: usize,
  isFirst: bool,
): void {
  const end = sums + count * 4
  while (sums < end) {
    let sum = isFirst ? half : load<i32>(sums)
    let at = linear
    for (let pair = 0; pair < pairs; pair++) {
      const weight = weights + ((<usize>pair) << 2)
      sum += load<i16>(at) * load<i16>(weight) + load<i16>(at, 2) * load<i16>(weight, 2)
      at += stride
    }
    store<i32>(sums, sum)
    linear += 4
    sums += 4
  }
}

export function narrow(sums: usize, count: i32, to: usize): void {
  const end = to + count * 2
  while (to < end) {
    const linear = load<i32>(sums) >> weightBits
    store<i16>(to, <i16>max(-32768, min(32767, linear)))
    sums += 4
    to += 2
  }
}

export function filterColumns(row: usize, pairs: i32, weights: usize, white: i32, encodeTable: usize): i32 {
  let red = half
  let green = half
  let blue = half
  for (let pair = 0; pair < pairs; pair++) {
    const left = <i32>load<i16>(weights)
    const right = <i32>load<i16>(weights, 2)
    red += load<i16>(row) * left + load<i16>(row, 2) * right
    green += load<i16>(row, 4) * left + load<i16>(row, 6) * right
    blue += load<i16>(row, 8) * left + load<i16>(row, 10) * right
    row += 12
    weights += 4
  }
  return (
    encode(red, white, encodeTable) |
    (encode(green, white, encodeTable) << 8) |
    (encode(blue, white, encodeTable) << 16) |
    (255 << 24)
  )
}

export function encode(sum: i32, white: i32, encodeTable: usize): i32 {
  return load<u8>(encodeTable + max(0, min(white, sum >> weightBits)))
}
