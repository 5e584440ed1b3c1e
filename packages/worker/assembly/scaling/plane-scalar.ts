import { half } from './layout.ts'
import { cubic, encode } from './scalar.ts'

/** Bit-exact with plane-simd.ts, for browsers without SIMD. */
export function toLinear(rowA: usize, rowB: usize, columns: i32, a: i32, b: i32, c: i32, to: usize): void {
  for (let x: usize = 0; x < <usize>columns; x++) {
    store<i16>(to, cubic(load<u8>(rowA + x), a, b, c))
    store<i16>(to, cubic(load<u8>(rowB + x), a, b, c), 2)
    to += 4
  }
}

export function filterColumns(
  row: usize,
  first: usize,
  weights: usize,
  quads: i32,
  white: i32,
  encodeTable: usize,
  to: usize,
): void {
  const bytes = (<usize>quads) << 4
  for (let x: usize = 0; x < 4; x++) {
    const from = row + ((<usize>load<i32>(first + (x << 2))) << 2)
    let sum = half
    for (let at: usize = 0; at < bytes; at += 2) sum += load<i16>(from + at) * load<i16>(weights + at)
    store<u8>(to + x, encode(sum, white, encodeTable))
    weights += bytes
  }
}
