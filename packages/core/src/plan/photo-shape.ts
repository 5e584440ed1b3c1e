import { type Box, fitInside, fitsInside, type Size } from '../geometry/fit.ts'
import {
  exactly,
  largestOfShape,
  largestPart,
  type Ratio,
  type Rectangle,
  smallestCanvas,
} from '../geometry/ratio.ts'
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
  const fits = (size: Size): boolean => box === null || fitsInside(size, box)
  const part = fit.mode === 'crop' ? cutOut(photo, fit, fits) : whole
  const full = fit.mode === 'pad' ? canvasOf(photo, fit.ratio, fits) : part
  const canvas = insideBox(full, fit, box, photo)
  const along = (side: 'width' | 'height'): number =>
    Math.max(1, Math.min(canvas[side], Math.round((part[side] * canvas[side]) / full[side])))
  return { part, scaled: { width: along('width'), height: along('height') }, canvas }
}

/** What is not scaled afterwards has to have its ratio exactly by itself. */
function cutOut(
  photo: Size,
  { ratio, around = { x: 0.5, y: 0.5 } }: Extract<PhotoFit, { mode: 'crop' }>,
  fits: (size: Size) => boolean,
): Rectangle {
  const part = largestPart(photo, ratio, around)
  if (!fits(part)) return part
  const { width, height } = exactly(ratio, part, -1, photo)
  const [right, below] = [(part.width - width) >> 1, (part.height - height) >> 1]
  return { x: part.x + right, y: part.y + below, width, height }
}

function canvasOf(photo: Size, ratio: Ratio, fits: (size: Size) => boolean): Size {
  const canvas = smallestCanvas(photo, ratio)
  const exact = exactly(ratio, canvas, 1, photo)
  return fits(exact) ? exact : canvas
}

/**
 * A size scaled down into a box, in the shape of a fit.
 *
 * @param from the picture that it is made of, see `exactly`
 */
export function insideBox(full: Size, fit: PhotoFit, box: Box | null, from?: Size): Size {
  if (box === null || fitsInside(full, box)) return { width: full.width, height: full.height }
  return fit.mode === 'inside' ? fitInside(full, box) : largestOfShape(fit.ratio, box, from)
}

/** Whether two sizes are the same. */
export function isSameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height
}
