import type { Orientation, Size } from '@postfit/core'
import { takePixelMemory } from './pixel-memory.ts'
import type { Raster } from './raster.ts'
import { isInWords, turnWords, wordsOf } from './turn-words.ts'

/** Rotates and mirrors a picture with this EXIF orientation to upright. */
export function orient(raster: Raster, orientation: Orientation): Raster {
  if (orientation === 1) return raster
  const from = new Uint32Array(raster.data.buffer, raster.data.byteOffset, raster.width * raster.height)
  const to = new Uint32Array(takePixelMemory(raster.data.length))
  orientSamples(from, raster, orientation, to)
  return { ...storedSize(raster, orientation), data: new Uint8ClampedArray(to.buffer) }
}

/** Rotates and mirrors samples in raster order. */
export function orientSamples<Samples extends Uint8Array | Uint32Array>(
  from: Samples,
  stored: Size,
  orientation: Orientation,
  to: Samples,
): void {
  const { width: storedWidth, height: storedHeight } = stored
  const { width, height } = storedSize(stored, orientation)
  const { right, bottom } = firstShown(orientation)
  const isTurned = isQuarterTurn(orientation)
  if (isTurned && from instanceof Uint8Array && to instanceof Uint8Array && isInWords(from, to, stored)) {
    turnWords(wordsOf(from), stored, { right, bottom }, wordsOf(to))
    return
  }
  // Where the first pixel of the upright picture is stored, and the distances of its columns and rows there.
  const startX = right ? storedWidth - 1 : 0
  const startY = bottom ? storedHeight - 1 : 0
  const stepX = right ? -1 : 1
  const stepY = bottom ? -storedWidth : storedWidth
  const [column, row] = isTurned ? [stepY, stepX] : [stepX, stepY]
  let rowStart = startY * storedWidth + startX
  for (let y = 0, at = 0; y < height; y++, rowStart += row) {
    for (let x = 0, source = rowStart; x < width; x++, source += column) to[at++] = from[source] as number
  }
}

/**
 * On which sides of the stored picture the first pixel of the upright one is. EXIF 2.32, tag 0x0112: the value names the sides of the scene
 * that row 0 and column 0 of the stored picture show.
 */
export function firstShown(orientation: Orientation): { right: boolean; bottom: boolean } {
  return { right: [2, 3, 7, 8].includes(orientation), bottom: [3, 4, 6, 7].includes(orientation) }
}

/** The stored size of an upright picture, and vice versa. */
export function storedSize({ width, height }: Size, orientation: Orientation): Size {
  return isQuarterTurn(orientation) ? { width: height, height: width } : { width, height }
}

/** Whether this orientation rotates by 90 degrees, so that width and height are swapped. */
export function isQuarterTurn(orientation: Orientation): boolean {
  return orientation >= 5
}
