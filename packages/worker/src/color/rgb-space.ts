import { apply, diagonal, inverse, type Matrix, multiply } from './matrix.ts'

/** x and y of red, of green, of blue, and of white in the chromaticity diagram. */
export type Chromaticities = readonly [number, number, number, number, number, number, number, number]

const d50: readonly [number, number, number] = [0.9642, 1, 0.8249]
/** The Bradford matrix for chromatic adaptation (ICC.1:2022 annex E). */
const bradford = [0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296]

/** The luma coefficients of red, green and blue for these primaries. */
export function lumaCoefficients([rx, ry, gx, gy, bx, by, wx, wy]: Chromaticities): [number, number, number] {
  const primaries = [rx, gx, bx, ry, gy, by, 1 - rx - ry, 1 - gx - gy, 1 - bx - by]
  const [red, green, blue] = apply(inverse(primaries), [wx / wy, 1, (1 - wx - wy) / wy])
  return [red * ry, green * gy, blue * by]
}

/** The matrix from linear RGB with these primaries to XYZ, adapted to D50. */
export function rgbToXyz([rx, ry, gx, gy, bx, by, wx, wy]: Chromaticities): Matrix {
  const primaries = [rx, gx, bx, ry, gy, by, 1 - rx - ry, 1 - gx - gy, 1 - bx - by]
  const white = [wx / wy, 1, (1 - wx - wy) / wy]
  const amounts = apply(inverse(primaries), white)
  const from = apply(bradford, white)
  const [l, m, s] = apply(bradford, d50)
  const gain = diagonal([l / from[0], m / from[1], s / from[2]])
  const adaptation = multiply(inverse(bradford), multiply(gain, bradford))
  return multiply(adaptation, multiply(primaries, diagonal(amounts)))
}
