import { chromaSize, type Planes } from '../pixels/planes.ts'
import type { ColorProfile } from './color-profile.ts'
import { conversionToSrgb } from './to-srgb.ts'

/** Rows that are converted at once: few enough to stay in the cache. */
const stripRows = 16

/**
 * Converts planes to sRGB in place, as `convertToSrgb` does pixels. Strips are converted to RGB and back; chroma is replicated to
 * 2x2 pixels, and averaged again.
 */
export function convertPlanesToSrgb(planes: Planes, profile: ColorProfile): void {
  const convert = conversionToSrgb(profile)
  if (!convert) return
  const { width, height } = planes
  const data = new Uint8ClampedArray(width * Math.min(stripRows, height) * 4)
  for (let top = 0; top < height; top += stripRows) {
    const rows = Math.min(stripRows, height - top)
    toRgb(planes, top, rows, data)
    convert(data.subarray(0, width * rows * 4))
    fromRgb(data, planes, top, rows)
  }
}

// ITU-T T.871 (JFIF).

function toRgb(planes: Planes, top: number, rows: number, data: Uint8ClampedArray): void {
  const { width, luma, cb, cr } = planes
  const chromaWidth = chromaSize(planes).width
  let to = 0
  for (let y = top; y < top + rows; y++) {
    const line = (y >> 1) * chromaWidth
    for (let x = 0; x < width; x++, to += 4) {
      const level = luma[y * width + x] as number
      const blue = (cb[line + (x >> 1)] as number) - 128
      const red = (cr[line + (x >> 1)] as number) - 128
      data[to] = level + 1.402 * red
      data[to + 1] = level - 0.344136 * blue - 0.714136 * red
      data[to + 2] = level + 1.772 * blue
    }
  }
}

function fromRgb(data: Uint8ClampedArray, planes: Planes, top: number, rows: number): void {
  const { width, luma, cb, cr } = planes
  const chroma = chromaSize(planes).width
  for (let y = 0; y < rows; y += 2) {
    const below = y + 1 < rows ? width * 4 : 0
    for (let x = 0; x < width; x += 2) {
      const at = (y * width + x) * 4
      const beside = x + 1 < width ? 4 : 0
      let [r, g, b] = [0, 0, 0]
      for (const place of [at, at + beside, at + below, at + below + beside]) {
        const red = data[place] as number
        const green = data[place + 1] as number
        const blue = data[place + 2] as number
        luma[top * width + (place >> 2)] = 0.299 * red + 0.587 * green + 0.114 * blue + 0.5
        r += red
        g += green
        b += blue
      }
      const to = ((top + y) >> 1) * chroma + (x >> 1)
      cb[to] = Math.min(255, 128.5 + (0.5 * b - 0.168736 * r - 0.331264 * g) / 4)
      cr[to] = Math.min(255, 128.5 + (0.5 * r - 0.418688 * g - 0.081312 * b) / 4)
    }
  }
}
