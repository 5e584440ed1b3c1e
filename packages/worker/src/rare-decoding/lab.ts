/** What is white in CIE XYZ under D50, which CIELAB of TIFF is measured by (TIFF 6.0, section 23). */
const white = [0.9642, 1, 0.8251] as const
/** From XYZ under D50 to linear sRGB under D65, by Bradford's adaptation. */
const matrix = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
] as const
/** Below this CIELAB is linear (CIE 15). */
const linearBelow = 6 / 29

/**
 * Writes a pixel of CIELAB as sRGB.
 *
 * @param lightness 0 to the most that its bits hold
 * @param a from green to red: signed in CIELAB, from 128 (of 8 bits) on in the profile connection space of ICC
 * @param b from blue to yellow
 */
export function labToRgb(
  lightness: number,
  a: number,
  b: number,
  bits: number,
  isIcc: boolean,
  data: Uint8ClampedArray,
  at: number,
): void {
  const unit = 2 ** (bits - 8)
  const half = 128 * unit
  const chroma = (value: number): number =>
    (isIcc ? value - half : value >= half ? value - 2 * half : value) / unit
  const y = ((lightness / (2 ** bits - 1)) * 100 + 16) / 116
  const xyz = [y + chroma(a) / 500, y, y - chroma(b) / 200].map((f, axis) => {
    const value = f > linearBelow ? f ** 3 : 3 * linearBelow ** 2 * (f - 4 / 29)
    return value * (white[axis] as number)
  })
  for (let channel = 0; channel < 3; channel++) {
    const linear = (matrix[channel] as readonly number[]).reduce(
      (sum, share, axis) => sum + share * (xyz[axis] as number),
      0,
    )
    data[at + channel] = 255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055)
  }
}
