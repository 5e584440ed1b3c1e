/** Clockwise rotation by players, in quarter turns, and whether they mirror the picture horizontally first. */
export interface VideoPlacement {
  readonly rotation: number
  readonly mirrored: boolean
}

/**
 * The rotation of a matrix, rounded to quarter turns. A point (x, y), with y pointing down, is mapped to (a x + c y, b x + d y)
 * (ISO/IEC 14496-12 section 6.2.2).
 */
export function placement([a, b, c, d]: readonly [
  a: number,
  b: number,
  c: number,
  d: number,
]): VideoPlacement {
  const mirrored = a * d - b * c < 0
  // Horizontal mirroring first: it changes the sign of the first row.
  const [x, y] = mirrored ? [-a, -b] : [a, b]
  const quarters = Math.round((Math.atan2(y, x) * 2) / Math.PI)
  return { rotation: ((quarters + 4) % 4) * 90, mirrored }
}
