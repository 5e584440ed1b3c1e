import type { CropStep, PadStep, Rectangle, Size, Step } from '@postfit/core'
import { findStep } from '../../protocol/find-step.ts'

/** What of pictures is shown, and on what. */
export interface PictureShape {
  /** The part that is kept, in pixels as displayed; all of them where there is none. */
  readonly crop?: Pick<CropStep, keyof Rectangle> | undefined
  /** What the canvas around a picture is filled with. */
  readonly pad?: Pick<PadStep, 'fill'> | undefined
}

/** The shape that the steps of a plan bring pictures into. */
export function shapeIn(steps: readonly Step[]): PictureShape {
  return { crop: findStep(steps, 'crop'), pad: findStep(steps, 'pad') }
}

/** The largest size of this shape in another one; even sides, so that samples of colour have their place. */
export function contained({ width, height }: Size, outer: Size): Size {
  const scale = Math.min(outer.width / width, outer.height / height)
  const even = (length: number, max: number): number =>
    Math.min(max, Math.max(2, 2 * Math.round((length * scale) / 2)))
  return { width: even(width, outer.width), height: even(height, outer.height) }
}
