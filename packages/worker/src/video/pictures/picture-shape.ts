import type { CropStep, PadStep, Rectangle, Size, Step } from '@postfit/core'
import { findStep } from '../../protocol/find-step.ts'

/** The part of pictures to show, and the canvas around it. */
export interface PictureShape {
  /** The part to keep, in display pixels; all of the picture without one. */
  readonly crop?: Pick<CropStep, keyof Rectangle> | undefined
  /** The fill of the canvas around a picture. */
  readonly pad?: Pick<PadStep, 'fill'> | undefined
}

/** The shape that a plan's steps produce. */
export function shapeIn(steps: readonly Step[]): PictureShape {
  return { crop: findStep(steps, 'crop'), pad: findStep(steps, 'pad') }
}

/** The largest size with this aspect ratio inside another one; even sides, for chroma subsampling. */
export function contained({ width, height }: Size, outer: Size): Size {
  const scale = Math.min(outer.width / width, outer.height / height)
  const even = (length: number, max: number): number =>
    Math.min(max, Math.max(2, 2 * Math.round((length * scale) / 2)))
  return { width: even(width, outer.width), height: even(height, outer.height) }
}
