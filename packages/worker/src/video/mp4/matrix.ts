/**
 * How a picture is placed: a point (x, y) goes to (a x + c y + tx, b x + d y + ty), and is divided by (u x + v y + w)
 * (ISO/IEC 14496-12 section 6.2.2).
 */
export type Matrix = readonly [
  ...[a: number, b: number, u: number],
  ...[c: number, d: number, v: number],
  ...[tx: number, ty: number, w: number],
]

export const unit: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1]

const places = [0, 1, 2, 3, 4, 5, 6, 7, 8]

/** Those of the last column have 30 bits behind the point, all others 16. */
const scaleOf = (place: number): number => (place % 3 === 2 ? 2 ** 30 : 2 ** 16)

export function readMatrix(view: DataView, at: number): Matrix {
  return places.map((place) => view.getInt32(at + place * 4) / scaleOf(place)) as unknown as Matrix
}

export function writeMatrix(view: DataView, at: number, matrix: Matrix): void {
  for (const place of places) {
    view.setInt32(at + place * 4, Math.round((matrix[place] as number) * scaleOf(place)))
  }
}

/** What one matrix does, and then another one: a movie's is for all of its tracks, after their own. */
export function product(first: Matrix, then: Matrix): Matrix {
  const entry = (row: number, column: number): number =>
    [0, 1, 2].reduce(
      (sum, at) => sum + (first[row * 3 + at] as number) * (then[at * 3 + column] as number),
      0,
    )
  return places.map((place) => entry(Math.floor(place / 3), place % 3)) as unknown as Matrix
}

/** A matrix that leaves nothing of a picture, as one of zeros: players take it for none. */
export function isSingular([a, b, , c, d]: Matrix): boolean {
  return Math.abs(a * d - b * c) < 1e-6
}
