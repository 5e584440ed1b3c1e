/**
 * A transformation matrix: it maps a point (x, y) to (a x + c y + tx, b x + d y + ty), divided by (u x + v y + w)
 * (ISO/IEC 14496-12 section 6.2.2).
 */
export type Matrix = readonly [
  ...[a: number, b: number, u: number],
  ...[c: number, d: number, v: number],
  ...[tx: number, ty: number, w: number],
]

export const unit: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1]

const places = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** Fixed-point scale: the last column has 30 fractional bits, all others 16. */
const scaleOf = (place: number): number => (place % 3 === 2 ? 2 ** 30 : 2 ** 16)

export function readMatrix(view: DataView, at: number): Matrix {
  return places.map((place) => view.getInt32(at + place * 4) / scaleOf(place)) as unknown as Matrix
}

export function writeMatrix(view: DataView, at: number, matrix: Matrix): void {
  for (const place of places) {
    view.setInt32(at + place * 4, Math.round((matrix[place] as number) * scaleOf(place)))
  }
}

/** The product of two matrices: the movie's matrix applies to all tracks, after their own. */
export function product(first: Matrix, then: Matrix): Matrix {
  const entry = (row: number, column: number): number =>
    [0, 1, 2].reduce(
      (sum, at) => sum + (first[row * 3 + at] as number) * (then[at * 3 + column] as number),
      0,
    )
  return places.map((place) => entry(Math.floor(place / 3), place % 3)) as unknown as Matrix
}

/** Whether a matrix maps the picture to nothing, for example all zeros: players ignore it then. */
export function isSingular([a, b, , c, d]: Matrix): boolean {
  return Math.abs(a * d - b * c) < 1e-6
}
