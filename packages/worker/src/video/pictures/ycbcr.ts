import { apply, inverse, type Matrix, multiply } from '../../color/matrix.ts'
import type { Raster } from '../../pixels/raster.ts'

/** A YCbCr coding with 8 bits (ITU-T H.273 section 8.3). */
export interface Coding {
  /** Its name in WebCodecs. */
  readonly matrix: keyof typeof lumaCoefficients
  /** Full range (0 to 255), or limited range (16 to 235 or 240), as in most videos. */
  readonly fullRange: boolean
}

/** The coding of high definition (ITU-R BT.709). */
export const highDefinition: Coding = { matrix: 'bt709', fullRange: false }

/** Luma coefficients of red and blue (ITU-T H.273 table 4). */
const lumaCoefficients = {
  bt709: [0.2126, 0.0722],
  bt470bg: [0.299, 0.114],
  smpte170m: [0.299, 0.114],
  'bt2020-ncl': [0.2627, 0.0593],
} as const

/** A coding by the names of WebCodecs; `undefined` for uncommon ones. */
export function codingOf(matrix: string | null | undefined, fullRange: boolean): Coding | undefined {
  return matrix && matrix in lumaCoefficients ? { matrix: matrix as Coding['matrix'], fullRange } : undefined
}

/** An affine conversion of three values: multiply by a matrix, add an offset. */
export interface Conversion {
  readonly matrix: Matrix
  readonly offset: readonly [number, number, number]
}

/** The conversion from RGB, 0 to 255, to a coding. */
export function rgbToYcbcr({ matrix, fullRange }: Coding): Conversion {
  const [red, blue] = lumaCoefficients[matrix]
  const green = 1 - red - blue
  const luma = fullRange ? 1 : 219 / 255
  const chroma = (fullRange ? 1 : 224 / 255) / 2
  const [cb, cr] = [chroma / (1 - blue), chroma / (1 - red)]
  return {
    matrix: [
      ...[red * luma, green * luma, blue * luma],
      ...[-red * cb, -green * cb, (1 - blue) * cb],
      ...[(1 - red) * cr, -green * cr, -blue * cr],
    ],
    offset: [fullRange ? 0 : 16, 128, 128],
  }
}

/** The conversion from a coding to RGB. */
export function ycbcrToRgb(coding: Coding): Conversion {
  const { matrix, offset } = rgbToYcbcr(coding)
  const back = inverse(matrix)
  const [x, y, z] = apply(back, offset)
  return { matrix: back, offset: [-x, -y, -z] }
}

/** The conversion to RGB from samples that are green, blue and red already (ITU-T H.273, matrix 0), in the places of Y, Cb and Cr. */
export function gbrToRgb(fullRange: boolean): Conversion {
  const scale = fullRange ? 1 : 255 / 219
  const black = fullRange ? 0 : -16 * scale
  return { matrix: [0, 0, scale, scale, 0, 0, 0, scale, 0], offset: [black, black, black] }
}

/** The first conversion, followed by the second. */
export function compose(first: Conversion, second: Conversion): Conversion {
  const [x, y, z] = apply(second.matrix, first.offset)
  const [a, b, c] = second.offset
  return { matrix: multiply(second.matrix, first.matrix), offset: [x + a, y + b, z + c] }
}

/** Applies a conversion to a picture in place. */
export function applyConversion({ data }: Raster, { matrix, offset }: Conversion): void {
  const rows = [0, 1, 2].map((row) => [...matrix.slice(row * 3, row * 3 + 3), offset[row] as number])
  const [toRed, toGreen, toBlue] = rows as [number[], number[], number[]]
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
    const mixed = ([r, g, b, move]: number[]): number =>
      (r as number) * red + (g as number) * green + (b as number) * blue + (move as number)
    data[at] = mixed(toRed)
    data[at + 1] = mixed(toGreen)
    data[at + 2] = mixed(toBlue)
  }
}
