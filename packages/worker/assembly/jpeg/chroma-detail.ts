import * as scalar from './chroma-detail-scalar.ts'
import * as simd from './chroma-detail-simd.ts'

/** Side in pixels of the tiles that are judged separately: a red word spoils a corner, not the average of the picture. */
const tileSide: i32 = 32

/**
 * Measures how much chroma detail 4:2:0 would lose, for a row of tiles of 32x32 pixels, and returns the largest value: the
 * mean fourth power of the largest error (of Cb plus Cr) in each block of 2x2 pixels, in 65536ths of a level. It is computed
 * for both kinds of decoders, and the larger one counts. For decoders that replicate the mean of a block, it is the mean over
 * all blocks of a tile. For decoders that interpolate, if at most half of the blocks lose anything (as in flat drawings), it
 * is the mean over those that do, but over at least a sixteenth of the tile. An odd last row or column is ignored.
 *
 * @param pixels 4 bytes each
 * @param stride bytes from one row to the next
 * @param rows that exist, up to 32
 * @param above whether the picture has two rows above them
 * @param below whether it has two rows below them
 * @param scratch space for 2 x (blocks in a row + 2) x (blocks in a column + 2) words
 */
export function maxChromaDetail(
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
  let largest: f64 = 0
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
    const replicated = scalar.replicatedPowers / <f64>all
    largest = max(largest, max(replicated, scalar.interpolatedPowers / <f64>losing))
  }
  return largest
}
