import { type Box, fitInside, fitsInside, type Size } from '../geometry/fit.ts'
import { largestOfShape, largestPart, type Rectangle, smallestCanvas } from '../geometry/ratio.ts'
import type { PhotoFit } from './policy.ts'

/** What becomes of a photo's size on its way, in pixels as displayed. */
export interface PhotoShape {
  /** The part of the photo that is kept. */
  readonly part: Rectangle
  /** The size that this part is scaled to. */
  readonly scaled: Size
  /** The canvas that it is laid on; the same size where there is none. */
  readonly canvas: Size
}

/** Works out the sizes of a photo for a fit, inside the box that the rules leave; `null` for any size. */
export function photoShape(photo: Size, fit: PhotoFit, box: Box | null): PhotoShape {
  const whole = { x: 0, y: 0, width: photo.width, height: photo.height }
  const part = fit.mode === 'crop' ? largestPart(photo, fit.ratio, fit.around ?? { x: 0.5, y: 0.5 }) : whole
  const full = fit.mode === 'pad' ? smallestCanvas(part, fit.ratio) : part
  const canvas = insideBox(full, fit, box)
  const along = (side: 'width' | 'height'): number =>
    Math.max(1, Math.min(canvas[side], Math.round((part[side] * canvas[side]) / full[side])))
  return { part, scaled: { width: along('width'), height: along('height') }, canvas }
}

function insideBox(full: Size, fit: PhotoFit, box: Box | null): Size {
  if (box === null || fitsInside(full, box)) return { width: full.width, height: full.height }
  return fit.mode === 'inside' ? fitInside(full, box) : largestOfShape(fit.ratio, box)
}

/** Whether two sizes are the same. */
export function isSameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height
}
