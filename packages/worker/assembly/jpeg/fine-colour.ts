import * as scalar from './fine-colour-scalar.ts'
import * as simd from './fine-colour-simd.ts'

/** Side in pixels of the parts that are judged on their own: a word in red spoils a corner, not the picture's average. */
const tileSide: i32 = 32

/**
 * What half the resolution of colours takes most from in a row of tiles, each of 32x32 pixels: the mean of the fourth power
 * of how far Cb and Cr of a block's pixels come to lie from their own, in 65536ths of a level. Where decoders repeat the mean
 * of each block of 2x2 pixels it is the mean over a tile's blocks; where they interpolate and most blocks lose nothing, as
 * in flat drawings, it is over those that do, of which a sixteenth of the tile is the least. The larger one counts. A row or
 * column left over at the edge is not looked at.
 *
 * @param pixels 4 bytes each
 * @param stride bytes from a row to the next
 * @param rows that there are, up to 32
 * @param above whether two rows of the picture lie in front of them
 * @param below whether two lie behind them
 * @param scratch room for 2 x (blocks in a row + 2) x (blocks in a column + 2) words
 */
export function finestColour(
  pixels: usize,
  stride: usize,
  columns: i32,
  rows: i32,
  above: bool,
  below: bool,
  scratch: usize,
): f64 {
  const blocks = columns >> 1
  const blockRows = rows >> 1
  if (blocks === 0 || blockRows === 0) return 0
  const line = (<usize>blocks + 2) << 2
  const pair = 2 * stride
  const sums = scratch + 2 * line + 4
  for (let row = -1; row <= blockRows; row++) {
    const first = above ? -1 : 0
    const last = below ? blockRows : blockRows - 1
    const from = min(max(row, first), last)
    scalar.sumBlocks(pixels + <usize>from * pair, stride, blocks, sums + <usize>row * 2 * line, line)
  }
  let finest: f64 = 0
  for (let left = 0; left < blocks; left += tileSide >> 1) {
    const across = min(tileSide >> 1, blocks - left)
    const tile = pixels + ((<usize>left) << 3)
    const tileSums = sums + ((<usize>left) << 2)
    scalar.startTile()
    for (let row = 0; row < blockRows; row++) {
      const at = tile + <usize>row * pair
      const sumsAt = tileSums + <usize>row * 2 * line
      if (ASC_FEATURE_SIMD) simd.addRow(at, stride, across, sumsAt, line)
      else scalar.addRow(at, stride, across, sumsAt, line)
    }
    const all = across * blockRows
    const lossy = scalar.lossyBlocks
    const losing = lossy > all >> 1 ? all : max(lossy, max(all >> 4, 1))
    const repeated = scalar.repeatedPowers / <f64>all
    finest = max(finest, max(repeated, scalar.interpolatedPowers / <f64>losing))
  }
  return finest
}
