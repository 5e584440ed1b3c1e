import type { Box, Size } from './fit.ts'

/** A shape: width to height, such as 9 to 16. Both above 0. */
export interface Ratio {
  readonly width: number
  readonly height: number
}

/** A part of a picture, in whole pixels. */
export interface Rectangle extends Size {
  readonly x: number
  readonly y: number
}

/** A place in a picture: 0 to 1 from the left, and from the top. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The largest part of a picture that has this shape, with a point as near to its middle as the edges allow. */
export function largestPart(size: Size, ratio: Ratio, around: Point): Rectangle {
  const width = Math.max(1, Math.min(size.width, Math.round((size.height * ratio.width) / ratio.height)))
  const height = Math.max(1, Math.min(size.height, Math.round((size.width * ratio.height) / ratio.width)))
  return {
    x: place(around.x * size.width - width / 2, size.width - width),
    y: place(around.y * size.height - height / 2, size.height - height),
    width,
    height,
  }
}

/** The smallest canvas of this shape that holds a picture whole. */
export function smallestCanvas(size: Size, ratio: Ratio): Size {
  return {
    width: Math.max(size.width, Math.round((size.height * ratio.width) / ratio.height)),
    height: Math.max(size.height, Math.round((size.width * ratio.height) / ratio.width)),
  }
}

/**
 * The largest picture of this shape inside the box. From the ratio itself, not from a picture that has it but for
 * rounding: of 9 to 16 in 1920 x 1080 it is 1080 x 1920, and people saw a single missing pixel refused.
 */
export function largestOfShape(ratio: Ratio, { longSide, shortSide }: Box, from?: Size): Size {
  const long = Math.max(ratio.width, ratio.height)
  const short = Math.min(ratio.width, ratio.height)
  const scale = Math.min(longSide / long, shortSide / short)
  const size = {
    width: Math.max(1, Math.round(ratio.width * scale)),
    height: Math.max(1, Math.round(ratio.height * scale)),
  }
  return exactly(ratio, size, -1, from)
}

/** Part of a side that may be given up, or added, so that a size has its ratio exactly. */
const worthIt = 0.05
/** How far whole pixels may be from a ratio: 16 / 9 is written down with some sixteen digits. */
const tolerance = 1e-9

/**
 * The nearest size that has exactly this ratio in whole pixels; the size itself where that is too far away, as for 191 to
 * 100 of a small picture.
 *
 * @param step -1 for one that is no larger, 1 for one that is no smaller
 * @param from the picture that it is made of: of one that was too wide no size is still wider, by the part of a pixel that
 *   rounding adds, and of one that was too high none is higher. A rule that has the ratio as its limit would find it again
 */
export function exactly(ratio: Ratio, size: Size, step: -1 | 1, from?: Size): Size {
  for (let { width } = size; Math.abs(width - size.width) <= size.width * worthIt; width += step) {
    const exact = (width * ratio.height) / ratio.width
    const height = Math.round(exact)
    const isExact = height > 0 && Math.abs(exact - height) <= exact * tolerance
    if (isExact && (height - size.height) * step >= 0) return { width, height }
  }
  const excess = ({ width, height }: Size): number => width * ratio.height - height * ratio.width
  if (!from || excess(size) * excess(from) <= 0) return size
  return step > 0 === excess(size) > 0
    ? { width: size.width, height: size.height + step || 1 }
    : { width: size.width + step || 1, height: size.height }
}

function place(start: number, last: number): number {
  return Math.round(Math.min(Math.max(0, start), last))
}
