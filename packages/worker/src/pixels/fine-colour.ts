import type { Raster } from './raster.ts'

/** Side in pixels of the parts that are judged on their own: a word in red spoils a corner, not the picture's average. */
const tileSide = 32

/**
 * How far colours lie from the mean of their 2x2 block, in eight-bit steps of Cb and Cr together, from which on half
 * the resolution is seen: the quartic mean over a part, which goes by its strongest edges. The busiest parts of photos
 * that lose nothing reach 27, the calmest of those that do start at 34. See docs/encoders.md.
 */
const seen = 30

/** What one step of Cb or Cr is here: they are whole numbers. */
const unit = 1024

/**
 * Whether the colours of a picture change so strongly from one pixel to the next, in some place, that a JPEG has to
 * keep them at full resolution (4:4:4): those of lettering, drawings and screens, which half of it (4:2:0) blurs.
 * The same pixels have the same answer everywhere. A row or column left over at the edge is not looked at.
 */
export function hasFineColour(raster: Raster): boolean {
  for (let top = 0; top < raster.height; top += tileSide) {
    for (let left = 0; left < raster.width; left += tileSide) {
      if (quarticMean(raster, left, top) > seen) return true
    }
  }
  return false
}

/** The quartic mean over the 2x2 blocks of a tile of how far a pixel's colour lies from that of its block. */
function quarticMean({ width, height, data }: Raster, left: number, top: number): number {
  const right = Math.min(left + tileSide, width) - 1
  const bottom = Math.min(top + tileSide, height) - 1
  let sum = 0
  let blocks = 0
  // A million pixels in a few milliseconds: whole numbers, and nothing made in the loop.
  for (let y = top; y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      const a = (y * width + x) * 4
      const c = a + width * 4
      const cbA = cb(data, a)
      const cbB = cb(data, a + 4)
      const cbC = cb(data, c)
      const cbD = cb(data, c + 4)
      const crA = cr(data, a)
      const crB = cr(data, a + 4)
      const crC = cr(data, c)
      const crD = cr(data, c + 4)
      const cbMean = (cbA + cbB + cbC + cbD) >> 2
      const crMean = (crA + crB + crC + crD) >> 2
      const distance = Math.max(
        Math.abs(cbA - cbMean) + Math.abs(crA - crMean),
        Math.abs(cbB - cbMean) + Math.abs(crB - crMean),
        Math.abs(cbC - cbMean) + Math.abs(crC - crMean),
        Math.abs(cbD - cbMean) + Math.abs(crD - crMean),
      )
      const square = distance * distance
      // Not `** 4`, whose last digits differ between engines.
      sum += square * square
      blocks++
    }
  }
  return blocks === 0 ? 0 : Math.sqrt(Math.sqrt(sum / blocks)) / unit
}

// ITU-T T.871 (JFIF), without the offset of 128.

function cb(data: Uint8ClampedArray, at: number): number {
  return 512 * (data[at + 2] as number) - 173 * (data[at] as number) - 339 * (data[at + 1] as number)
}

function cr(data: Uint8ClampedArray, at: number): number {
  return 512 * (data[at] as number) - 429 * (data[at + 1] as number) - 83 * (data[at + 2] as number)
}
