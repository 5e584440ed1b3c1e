/** A width and a height in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The largest picture allowed, in either orientation: its long and its short side in pixels. */
export interface Box {
  readonly longSide: number
  readonly shortSide: number
}

/** Whether a picture lies inside the box in its own orientation. */
export function fitsInside({ width, height }: Size, { longSide, shortSide }: Box): boolean {
  return Math.max(width, height) <= longSide && Math.min(width, height) <= shortSide
}

/**
 * The size of a picture scaled to lie inside the box in its own orientation, rounded down (people saw photos refused
 * for one pixel of rounding up), at least one pixel a side, and never enlarged.
 */
export function fitInside(size: Size, box: Box): Size {
  if (fitsInside(size, box)) return { width: size.width, height: size.height }
  const wide = size.width >= size.height
  const long = wide ? size.width : size.height
  const short = wide ? size.height : size.width
  // Whole-number comparison and division: a ratio in floating point can fall one pixel short of the exact answer.
  const byLong = box.longSide * short <= box.shortSide * long
  const scaledLong = byLong ? box.longSide : Math.max(1, Math.floor((long * box.shortSide) / short))
  const scaledShort = byLong ? Math.max(1, Math.floor((short * box.longSide) / long)) : box.shortSide
  return wide ? { width: scaledLong, height: scaledShort } : { width: scaledShort, height: scaledLong }
}
