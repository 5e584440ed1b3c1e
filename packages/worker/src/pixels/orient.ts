import type { Orientation, Size } from '@postfit/core'
import { takePixelMemory } from './pixel-memory.ts'
import type { Raster } from './raster.ts'

/** Turns and mirrors a picture that was stored with this EXIF orientation, so that it is upright. */
export function orient(raster: Raster, orientation: Orientation): Raster {
  if (orientation === 1) return raster
  const { width: storedWidth, height: storedHeight } = raster
  const turned = isQuarterTurn(orientation)
  const width = turned ? storedHeight : storedWidth
  const height = turned ? storedWidth : storedHeight
  const from = new Uint32Array(raster.data.buffer, raster.data.byteOffset, storedWidth * storedHeight)
  const to = new Uint32Array(takePixelMemory(width * height * 4))
  // Where the upright picture's first pixel is stored, and how far apart its columns and rows are stored.
  // EXIF 2.32, tag 0x0112: the value names the sides of the scene that row 0 and column 0 of the stored picture show.
  const right = orientation === 2 || orientation === 3 || orientation === 7 || orientation === 8
  const bottom = orientation === 3 || orientation === 4 || orientation === 6 || orientation === 7
  const startX = right ? storedWidth - 1 : 0
  const startY = bottom ? storedHeight - 1 : 0
  const stepX = right ? -1 : 1
  const stepY = bottom ? -storedWidth : storedWidth
  const [column, row] = turned ? [stepY, stepX] : [stepX, stepY]
  let rowStart = startY * storedWidth + startX
  for (let y = 0, at = 0; y < height; y++, rowStart += row) {
    for (let x = 0, source = rowStart; x < width; x++, source += column) to[at++] = from[source] as number
  }
  return { width, height, data: new Uint8ClampedArray(to.buffer) }
}

/** The size that an upright picture has as it is stored. */
export function storedSize({ width, height }: Size, orientation: Orientation): Size {
  return isQuarterTurn(orientation) ? { width: height, height: width } : { width, height }
}

/** Whether this orientation turns the picture by a quarter, so that its width and height change places. */
export function isQuarterTurn(orientation: Orientation): boolean {
  return orientation >= 5
}
