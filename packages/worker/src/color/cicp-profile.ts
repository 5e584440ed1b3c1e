import type { ColorProfile } from './color-profile.ts'
import { hdrProfile } from './hdr-profile.ts'
import { type Chromaticities, lumaCoefficients, rgbToXyz } from './rgb-space.ts'
import { parametricCurve, type ToneCurve } from './tone-curve.ts'

/** A colour space as coding-independent code points (ITU-T H.273), as in AVIF, HEIC and PNG. */
export interface CodePoints {
  readonly primaries: number
  readonly transfer: number
}

const d65 = [0.3127, 0.329] as const
const c = [0.31, 0.316] as const

/** H.273, table 2. */
const primariesByCode: Readonly<Record<number, Chromaticities>> = {
  1: [0.64, 0.33, 0.3, 0.6, 0.15, 0.06, ...d65],
  4: [0.67, 0.33, 0.21, 0.71, 0.14, 0.08, ...c],
  5: [0.64, 0.33, 0.29, 0.6, 0.15, 0.06, ...d65],
  6: [0.63, 0.34, 0.31, 0.595, 0.155, 0.07, ...d65],
  7: [0.63, 0.34, 0.31, 0.595, 0.155, 0.07, ...d65],
  8: [0.681, 0.319, 0.243, 0.692, 0.145, 0.049, ...c],
  9: [0.708, 0.292, 0.17, 0.797, 0.131, 0.046, ...d65],
  11: [0.68, 0.32, 0.265, 0.69, 0.15, 0.06, 0.314, 0.351],
  12: [0.68, 0.32, 0.265, 0.69, 0.15, 0.06, ...d65],
  22: [0.63, 0.34, 0.295, 0.605, 0.155, 0.077, ...d65],
}

/** The curve of sRGB (IEC 61966-2-1), from encoded values to linear light. */
const srgb = parametricCurve(3, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])
const gamma = (value: number): ToneCurve => parametricCurve(0, [value])

/**
 * H.273, table 3. Those of television (1, 6, 11, 12, 14, 15) are camera curves (OETFs), not display curves: they are shown with
 * the curve of sRGB, as in Chromium.
 */
const curves: Readonly<Record<number, ToneCurve>> = {
  1: srgb,
  4: gamma(2.2),
  5: gamma(2.8),
  6: srgb,
  8: gamma(1),
  11: srgb,
  12: srgb,
  13: srgb,
  14: srgb,
  15: srgb,
}

const unspecified = 2
const pq = 16
const hlg = 18

/** The profile of code points; `null` for a colour space that photos do not use. */
export function cicpProfile({ primaries, transfer }: CodePoints): ColorProfile | null {
  const chromaticities = primariesByCode[primaries === unspecified || primaries === 0 ? 1 : primaries]
  if (!chromaticities) return null
  const toXyz = rgbToXyz(chromaticities)
  if (transfer === pq) return hdrProfile('pq', toXyz)
  if (transfer === hlg) return hdrProfile('hlg', toXyz)
  const curve = transfer === unspecified ? srgb : curves[transfer]
  return curve ? { kind: 'matrix', toXyz, curves: [curve, curve, curve] } : null
}

/** The luma coefficients of red and blue for primaries, by code; those of sRGB for an unknown code. */
export function lumaCoefficientsOf(primaries: number): readonly [red: number, blue: number] {
  const [red, , blue] = lumaCoefficients(primariesByCode[primaries] ?? (primariesByCode[1] as Chromaticities))
  return [red, blue]
}

/**
 * The profile of a colour space given as chromaticities and gamma (`cHRM` and `gAMA` of PNG, BMP headers).
 *
 * @param chromaticities `null` for those of sRGB
 * @param exponent from encoded values to linear light; `null` for the curve of sRGB
 */
export function chromaticityProfile(
  chromaticities: Chromaticities | null,
  exponent: number | null,
): ColorProfile {
  const curve = exponent === null ? srgb : gamma(exponent)
  const toXyz = rgbToXyz(chromaticities ?? (primariesByCode[1] as Chromaticities))
  return { kind: 'matrix', toXyz, curves: [curve, curve, curve] }
}
