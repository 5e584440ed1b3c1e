import { type Planes, takePlanes } from '../../pixels/planes.ts'
import type { Raster } from '../../pixels/raster.ts'
import { highDefinition, rgbToYcbcr } from './ycbcr.ts'

type Nine = [number, number, number, number, number, number, number, number, number]
type Three = [number, number, number]

/** Fraction bits of fixed-point numbers. */
const fraction = 16

/**
 * Converts RGB to planes in BT.709, with centred 4:2:0 chroma.
 *
 * @param picture with even sides
 */
export function planesOfRaster({ width, height, data }: Raster): Planes {
  const { matrix, offset } = rgbToYcbcr(highDefinition)
  const planes = takePlanes({ width, height })
  const { luma, cb, cr } = planes
  const whole = (by: number): number => Math.round(by * (1 << fraction))
  const [yRed, yGreen, yBlue, uRed, uGreen, uBlue, vRed, vGreen, vBlue] = matrix.map(whole) as Nine
  const [yOffset, uOffset, vOffset] = offset.map((by) => whole(by + 0.5)) as Three
  // Red is the lowest byte on little-endian machines, which all that run a browser are.
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const brightness = (pixel: number): number =>
    ((pixel & 255) * yRed + ((pixel >>> 8) & 255) * yGreen + ((pixel >>> 16) & 255) * yBlue + yOffset) >>
    fraction
  /** Red and blue, 16 bits apart, are summed up at once. */
  const outer = 0xff00ff
  let at = 0
  for (let row = 0; row < height; row += 2) {
    let above = row * width
    let below = above + width
    for (const end = below; above < end; above += 2, below += 2, at++) {
      const a = pixels[above] as number
      const b = pixels[above + 1] as number
      const c = pixels[below] as number
      const d = pixels[below + 1] as number
      luma[above] = brightness(a)
      luma[above + 1] = brightness(b)
      luma[below] = brightness(c)
      luma[below + 1] = brightness(d)
      const sums = (a & outer) + (b & outer) + (c & outer) + (d & outer)
      const red = (sums & 0xffff) / 4
      const blue = (sums >>> 16) / 4
      const green = (((a >>> 8) & 255) + ((b >>> 8) & 255) + ((c >>> 8) & 255) + ((d >>> 8) & 255)) / 4
      cb[at] = (red * uRed + green * uGreen + blue * uBlue + uOffset) >> fraction
      cr[at] = (red * vRed + green * vGreen + blue * vBlue + vOffset) >> fraction
    }
  }
  return planes
}
