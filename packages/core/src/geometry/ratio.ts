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
export function largestOfShape(ratio: Ratio, { longSide, shortSide }: Box): Size {
  const long = Math.max(ratio.width, ratio.height)
  const short = Math.min(ratio.width, ratio.height)
  const scale = Math.min(longSide / long, shortSide / short)
  const size = {
    width: Math.max(1, Math.round(ratio.width * scale)),
    height: Math.max(1, Math.round(ratio.height * scale)),
  }
  return exactly(ratio, size, Math.floor)
}

/** Part of a side that may be given up, or added, so that a size has its ratio exactly. */
const worthIt = 0.02

/**
 * The nearest size that has exactly this ratio in whole pixels; the size itself where that is too far away, as for 191 to
 * 100 of a small picture.
 *
 * @param round `Math.floor` for one that is no larger, `Math.ceil` for one that is no smaller
 */
export function exactly({ width, height }: Ratio, size: Size, round: (count: number) => number): Size {
  const scale = Number.isInteger(width) && Number.isInteger(height) ? 1 : 1000
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)]
  const divisor = commonDivisor(across, down)
  const [unitWidth, unitHeight] = [across / divisor, down / divisor]
  const counts = [size.width / unitWidth, size.height / unitHeight].map(round)
  const count = round === Math.ceil ? Math.max(...counts) : Math.min(...counts)
  const exact = { width: count * unitWidth, height: count * unitHeight }
  const isNear = (side: 'width' | 'height'): boolean =>
    Math.abs(exact[side] - size[side]) <= size[side] * worthIt
  return count > 0 && isNear('width') && isNear('height') ? exact : size
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? Math.max(1, a) : commonDivisor(b, a % b)
}

function place(start: number, last: number): number {
  return Math.round(Math.min(Math.max(0, start), last))
}
