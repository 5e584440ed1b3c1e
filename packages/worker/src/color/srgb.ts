/** XYZ (D50) to linear sRGB, in row-major order: the inverse of the colorant matrix of the sRGB profile. */
export const xyzToSrgb: readonly number[] = [
  3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.033454, 0.0719453, -0.2289914, 1.4052427,
]

/** Linear light to sRGB, both 0 to 1 (IEC 61966-2-1); extended beyond that, and mirrored for negative values. */
export function encodeSrgb(linear: number): number {
  if (linear < 0) return -encodeSrgb(-linear)
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
}
