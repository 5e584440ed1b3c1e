/** How players turn a picture clockwise, by quarters, and whether they mirror it from left to right before. */
export interface VideoPlacement {
  readonly rotation: number
  readonly mirrored: boolean
}

/**
 * What a matrix does, to the next quarter: a point (x, y), with y downwards, goes to (a x + c y, b x + d y)
 * (ISO/IEC 14496-12 section 6.2.2).
 */
export function placement([a, b, c, d]: readonly [
  a: number,
  b: number,
  c: number,
  d: number,
]): VideoPlacement {
  const mirrored = a * d - b * c < 0
  // Mirrored left to right first: that changes the sign of the first row.
  const [x, y] = mirrored ? [-a, -b] : [a, b]
  const quarters = Math.round((Math.atan2(y, x) * 2) / Math.PI)
  return { rotation: ((quarters + 4) % 4) * 90, mirrored }
}
