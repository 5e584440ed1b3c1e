import type { Raster } from '../pixels/raster.ts'
import { convertByLut } from './color-lut.ts'
import type { ColorProfile, MatrixProfile } from './color-profile.ts'
import { multiply } from './matrix.ts'
import { encodeSrgb, xyzToSrgb } from './srgb.ts'
import type { ToneCurve } from './tone-curve.ts'

/** Size of the table from linear light to sRGB: the steep start of the curve is exact to one value. */
const encodeSteps = 16384

let encodeTable: Uint8ClampedArray | undefined

/**
 * Converts pixels to sRGB in place. Alpha stays, except that the fourth channel of CMYK is black and becomes opaque alpha.
 * Out-of-gamut colours are clipped, as in browsers and libvips. A profile that is equivalent to sRGB leaves pixels untouched.
 */
export function convertToSrgb(raster: Raster, profile: ColorProfile): void {
  conversionToSrgb(profile)?.(raster.data)
}

/** Converts pixels of 4 bytes in place. */
type Conversion = (pixels: Uint8ClampedArray) => void

/** The conversion of `convertToSrgb` for callers that have the pixels in strips; undefined if it would change nothing. */
export function conversionToSrgb(profile: ColorProfile): Conversion | undefined {
  if (profile.kind === 'gray') return grayConversion(profile.curve)
  if (profile.kind === 'matrix') return matrixConversion(profile)
  return (pixels) => convertByLut(pixels, profile)
}

function grayConversion(curve: ToneCurve): Conversion {
  const encode = srgbTable()
  const table = linearTable(curve).map((linear) => encode[step(linear)] as number)
  return (pixels) => {
    for (let i = 0; i < pixels.length; i += 4) {
      pixels[i] = pixels[i + 1] = pixels[i + 2] = table[pixels[i] as number] as number
    }
  }
}

function matrixConversion({ toXyz, curves }: MatrixProfile): Conversion | undefined {
  const [m0, m1, m2, m3, m4, m5, m6, m7, m8] = multiply(xyzToSrgb, toXyz) as Nine
  const [reds, greens, blues] = curves.map(linearTable) as [Float32Array, Float32Array, Float32Array]
  const encode = srgbTable()
  const convert: Conversion = (pixels) => {
    for (let i = 0; i < pixels.length; i += 4) {
      const red = reds[pixels[i] as number] as number
      const green = greens[pixels[i + 1] as number] as number
      const blue = blues[pixels[i + 2] as number] as number
      pixels[i] = encode[step(m0 * red + m1 * green + m2 * blue)] as number
      pixels[i + 1] = encode[step(m3 * red + m4 * green + m5 * blue)] as number
      pixels[i + 2] = encode[step(m6 * red + m7 * green + m8 * blue)] as number
    }
  }
  return changesNothing(convert) ? undefined : convert
}

type Nine = [number, number, number, number, number, number, number, number, number]

/** Whether a conversion leaves samples of the whole RGB cube unchanged, except for rounding. */
function changesNothing(convert: Conversion): boolean {
  const levels = [0, 32, 64, 96, 128, 160, 192, 224, 255]
  const samples = levels.flatMap((red) =>
    levels.flatMap((green) => levels.flatMap((blue) => [red, green, blue, 255])),
  )
  const pixels = new Uint8ClampedArray(samples)
  convert(pixels)
  return pixels.every((value, index) => Math.abs(value - (samples[index] as number)) <= 1)
}

function linearTable(curve: ToneCurve): Float32Array {
  return Float32Array.from({ length: 256 }, (_, value) => curve(value / 255))
}

/** The table index of a linear value, clamped. */
function step(linear: number): number {
  return linear <= 0 ? 0 : linear >= 1 ? encodeSteps - 1 : (linear * (encodeSteps - 1) + 0.5) | 0
}

/** Linear light to 8-bit sRGB. */
function srgbTable(): Uint8ClampedArray {
  encodeTable ??= Uint8ClampedArray.from(
    { length: encodeSteps },
    (_, index) => 255 * encodeSrgb(index / (encodeSteps - 1)),
  )
  return encodeTable
}
