import type { Orientation, Rectangle, Size } from '@postfit/core'
import { isQuarterTurn } from './orient.ts'
import type { PixelRows, Rows } from './pixel-rows.ts'

/** Crops a picture. Rows below the part are not read. */
export function crop(pixels: PixelRows, part: Rectangle): PixelRows {
  const { width, height } = part
  const { opaque = false } = pixels
  return { width, height, opaque, read: async () => cropped(await pixels.read(), pixels.width * 4, part) }
}

function* cropped(
  pieces: Iterable<Rows>,
  stride: number,
  { x, y, width, height }: Rectangle,
): Iterable<Rows> {
  const end = y + height
  let above = 0
  for (const rows of pieces) {
    const below = above + rows.length / stride
    const count = Math.min(below, end) - Math.max(above, y)
    if (count > 0) {
      const cut = new Uint8ClampedArray(count * width * 4)
      for (let row = 0; row < count; row++) {
        const start = (Math.max(above, y) - above + row) * stride + x * 4
        cut.set(rows.subarray(start, start + width * 4), row * width * 4)
      }
      yield cut
    }
    if (below >= end) return
    above = below
  }
}

/**
 * Maps a rectangle of the upright picture to the stored one, so that cropping can come first.
 *
 * @param upright the size of the whole picture as displayed
 */
export function storedPart(part: Rectangle, upright: Size, orientation: Orientation): Rectangle {
  const fromRight = upright.width - part.x - part.width
  const fromBottom = upright.height - part.y - part.height
  const turned = isQuarterTurn(orientation)
  // EXIF 2.32, tag 0x0112: the sides of the scene where stored columns and rows start.
  const mirroredX = orientation === 2 || orientation === 3 || orientation === 6 || orientation === 7
  const mirroredY = orientation === 3 || orientation === 4 || orientation === 7 || orientation === 8
  const x = mirroredX ? fromRight : part.x
  const y = mirroredY ? fromBottom : part.y
  return turned
    ? { x: y, y: x, width: part.height, height: part.width }
    : { x, y, width: part.width, height: part.height }
}

/** The same rectangle in a picture that was decoded at another size. */
export function scaledPart(part: Rectangle, from: Size, to: Size): Rectangle {
  const scaleX = to.width / from.width
  const scaleY = to.height / from.height
  const x = Math.min(to.width - 1, Math.round(part.x * scaleX))
  const y = Math.min(to.height - 1, Math.round(part.y * scaleY))
  const width = Math.max(1, Math.round((part.x + part.width) * scaleX) - x)
  const height = Math.max(1, Math.round((part.y + part.height) * scaleY) - y)
  return { x, y, width, height }
}
