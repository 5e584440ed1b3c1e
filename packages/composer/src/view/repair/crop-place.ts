import { largestPart, type Point, type Ratio, type Rectangle, type Size } from '@postfit/core'

/** The part of a picture that a crop keeps, and how it can be moved: a part that is as large as can be moves along one axis. */
export interface CropPlace {
  readonly part: Rectangle
  /** `null` where the part is the whole picture. */
  readonly axis: 'x' | 'y' | null
  /** Where it is on its way: 0 at the left or the top, 1 at the other end. */
  readonly place: number
}

export function cropPlace(size: Size, ratio: Ratio, around: Point): CropPlace {
  const part = largestPart(size, ratio, around)
  const [across, down] = [size.width - part.width, size.height - part.height]
  if (across === 0 && down === 0) return { part, axis: null, place: 0.5 }
  return across > 0 ? { part, axis: 'x', place: part.x / across } : { part, axis: 'y', place: part.y / down }
}

/** The point that a part is around once it is moved to a place on its way, 0 to 1. */
export function pointAt({ part, axis }: CropPlace, size: Size, place: number): Point {
  const kept = Math.min(1, Math.max(0, place))
  const along = (whole: number, length: number): number => (kept * (whole - length) + length / 2) / whole
  return {
    x: axis === 'x' ? along(size.width, part.width) : 0.5,
    y: axis === 'y' ? along(size.height, part.height) : 0.5,
  }
}
