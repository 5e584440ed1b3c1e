import type { Rectangle } from '@postfit/core'
import { chromaSize, type Planes, takePlanes } from '../../pixels/planes.ts'

/** The side of a block in samples. */
const block = 8

/**
 * The smallest side of a part that is worth it, in pixels: a smaller one has too few blocks. Each has a sample of chroma for four of luma, so
 * that parts are taken in steps of two blocks.
 */
const least = 24 * 2 * block

/**
 * A part of a picture by the means of its blocks of 8x8 samples, as a rough picture that is to be blurred anyway: a millisecond
 * for one of 1920x1080. Up to 15 columns and rows at its edges are left out.
 *
 * @param part on even pixels
 * @returns `undefined` for a part with too few blocks
 */
export function blockMeans(planes: Planes, { x, y, width, height }: Rectangle): Planes | undefined {
  if (Math.min(width, height) < least) return undefined
  const step = 2 * block
  const [columns, rows] = [Math.floor(width / step), Math.floor(height / step)]
  // What is left out is left out on both sides alike, on even pixels.
  const start = (at: number, side: number, count: number): number => at + 2 * ((side - count * step) >> 2)
  const [left, top] = [start(x, width, columns), start(y, height, rows)]
  const means = takePlanes({ width: 2 * columns, height: 2 * rows })
  const across = chromaSize(planes).width
  meansOf(planes.luma, planes.width, left, top, means.luma, 2 * columns)
  meansOf(planes.cb, across, left / 2, top / 2, means.cb, columns)
  meansOf(planes.cr, across, left / 2, top / 2, means.cr, columns)
  return means
}

function meansOf(
  samples: Uint8Array,
  stride: number,
  left: number,
  top: number,
  means: Uint8Array,
  columns: number,
): void {
  const sums = new Uint32Array(columns)
  for (let at = 0, row = top; at < means.length; at += columns) {
    sums.fill(0)
    for (const end = row + block; row < end; row++) {
      for (let column = 0, from = row * stride + left; column < columns; column++, from += block) {
        sums[column] =
          (sums[column] as number) +
          (samples[from] as number) +
          (samples[from + 1] as number) +
          (samples[from + 2] as number) +
          (samples[from + 3] as number) +
          (samples[from + 4] as number) +
          (samples[from + 5] as number) +
          (samples[from + 6] as number) +
          (samples[from + 7] as number)
      }
    }
    for (let column = 0; column < columns; column++) means[at + column] = ((sums[column] as number) + 32) >> 6
  }
}
