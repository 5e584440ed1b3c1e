import * as scalar from './fine-colour-scalar.ts'
import * as simd from './fine-colour-simd.ts'

/** Side in pixels of the parts that are judged on their own: a word in red spoils a corner, not the picture's average. */
const tileSide: i32 = 32

/**
 * The strongest change of colours in a row of tiles, each of 32x32 pixels: the mean over a tile's blocks of 2x2 pixels
 * of the fourth power of how far Cb and Cr of a pixel lie from their means over its block, in 1024ths of a level. A
 * row or column left over at the edge is not looked at.
 *
 * @param pixels 4 bytes each
 * @param stride bytes from a row to the next
 * @param rows that there are, up to 32
 */
export function finestColour(pixels: usize, stride: usize, columns: i32, rows: i32): f64 {
  let finest: f64 = 0
  for (let left = 0; left < columns; left += tileSide) {
    const across = min(tileSide, columns - left) >> 1
    const blocks = across * (rows >> 1)
    if (blocks === 0) continue
    let tile = pixels + ((<usize>left) << 2)
    let sum: f64 = 0
    for (let row = 0; row < rows - 1; row += 2) {
      sum += ASC_FEATURE_SIMD ? simd.sumOfRow(tile, stride, across) : scalar.sumOfRow(tile, stride, across)
      tile += 2 * stride
    }
    finest = max(finest, sum / <f64>blocks)
  }
  return finest
}
