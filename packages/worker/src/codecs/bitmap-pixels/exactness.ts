import { loadOnce } from '../../assets/load-once.ts'
import type { PixelReader } from './pixel-reader.ts'

/**
 * Whether a reader returns exact pixels. Brave, Firefox (`privacy.resistFingerprinting`) and Safari (private windows) add noise to
 * pixels that are read from a canvas. Probed once.
 */
export const isExact: (reader: PixelReader) => Promise<boolean> = loadOnce(async (reader: PixelReader) => {
  try {
    const known = knownPicture()
    const bitmap = await createImageBitmap(known, { premultiplyAlpha: reader.premultiplyAlpha })
    try {
      const { data } = await reader.read(bitmap)
      return data.length === known.data.length && data.every((value, i) => isSame(value, i, known.data))
    } finally {
      bitmap.close()
    }
  } catch {
    return false
  }
})

const side = 64

/** Without equal neighbours, since some browsers add no noise to flat areas. The last row is half transparent. */
function knownPicture(): ImageData {
  const picture = new ImageData(side, side)
  for (let pixel = 0; pixel < side * side; pixel++) {
    const alpha = pixel < side * (side - 1) ? 255 : 128
    picture.data.set([(pixel * 7) & 255, (pixel * 13 + 5) & 255, (pixel * 29 + 11) & 255, alpha], pixel * 4)
  }
  return picture
}

/** Half transparent colours lose a bit, because canvases premultiply them. */
function isSame(value: number, index: number, known: Uint8ClampedArray): boolean {
  const isHalf = index >= side * (side - 1) * 4 && index % 4 !== 3
  return Math.abs(value - (known[index] as number)) <= (isHalf ? 2 : 0)
}
