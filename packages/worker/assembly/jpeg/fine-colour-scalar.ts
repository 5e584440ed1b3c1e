/**
 * The fourth powers of a row of blocks, summed up: those of every other block on their own first.
 *
 * @param blocks how many, each of 2x2 pixels
 */
export function sumOfRow(pixels: usize, stride: usize, blocks: i32): f64 {
  let even: f64 = 0
  let odd: f64 = 0
  for (let block = 0; block < blocks; block++) {
    const power = fourthPower(pixels, stride)
    if (block & 1) odd += power
    else even += power
    pixels += 8
  }
  return even + odd
}

/** The fourth power of the farthest that a pixel of a block lies from the block's mean colour. */
export function fourthPower(a: usize, stride: usize): f64 {
  const c = a + stride
  const cbMean = (cb(a) + cb(a + 4) + cb(c) + cb(c + 4)) >> 2
  const crMean = (cr(a) + cr(a + 4) + cr(c) + cr(c + 4)) >> 2
  const upper = max(distance(a, cbMean, crMean), distance(a + 4, cbMean, crMean))
  const lower = max(distance(c, cbMean, crMean), distance(c + 4, cbMean, crMean))
  const farthest = <f64>max(upper, lower)
  const square = farthest * farthest
  return square * square
}

function distance(pixel: usize, cbMean: i32, crMean: i32): i32 {
  return abs(cb(pixel) - cbMean) + abs(cr(pixel) - crMean)
}

// ITU-T T.871 (JFIF), without the offset of 128, in 1024ths.

function cb(pixel: usize): i32 {
  return 512 * <i32>load<u8>(pixel, 2) - 173 * <i32>load<u8>(pixel) - 339 * <i32>load<u8>(pixel, 1)
}

function cr(pixel: usize): i32 {
  return 512 * <i32>load<u8>(pixel) - 429 * <i32>load<u8>(pixel, 1) - 83 * <i32>load<u8>(pixel, 2)
}
