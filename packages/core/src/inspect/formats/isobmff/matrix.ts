import type { BoxWalk, Span } from './box-walk.ts'

/** The transformation matrix of a track or of the movie: a, b, c and d (ISO/IEC 14496-12 section 6.2.2). */
export type Matrix = readonly [a: number, b: number, c: number, d: number]

const identity: Matrix = [1, 0, 0, 1]

/** Reads a matrix from a header. One that maps all to a line or a point, as of zeros, says nothing: players leave it out. */
export function matrixAt(view: DataView, at: number): Matrix {
  const fixed = (offset: number): number => view.getInt32(at + offset) / 65536
  if (view.byteLength < at + 20) return identity
  const [a, b, c, d]: Matrix = [fixed(0), fixed(4), fixed(12), fixed(16)]
  return a * d === b * c ? identity : [a, b, c, d]
}

/** Reads the movie's own matrix from a box `mvhd` (section 8.2.2). */
export async function readMovieMatrix(walk: BoxWalk, mvhd: Span): Promise<Matrix> {
  const view = await walk.payload(mvhd, 80)
  return matrixAt(view, view.getUint8(0) === 1 ? 48 : 36)
}

/** The product of a track's matrix and the movie's, in that order (section 8.3.2.3). */
export function multiplied([a, b, c, d]: Matrix, [e, f, g, h]: Matrix): Matrix {
  return [a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h]
}
