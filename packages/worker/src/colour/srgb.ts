/** XYZ (D50, as profiles have it) to linear sRGB, row by row: the inverse of the primaries in the sRGB profile. */
export const xyzToSrgb: readonly number[] = [
  3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.033454, 0.0719453, -0.2289914, 1.4052427,
]

/** Linear light to sRGB, both 0 to 1 (IEC 61966-2-1); beyond that the curve goes on, the same on both sides of zero. */
export function encodeSrgb(linear: number): number {
  if (linear < 0) return -encodeSrgb(-linear)
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
}
