import type { Size } from '@postfit/core'
import { scale } from '../codecs/resizer.ts'
import { convertToSrgb } from '../color/to-srgb.ts'
import { crop, scaledPart, storedPart } from '../pixels/crop.ts'
import { flatten } from '../pixels/flatten.ts'
import { isOpaque } from '../pixels/opaque.ts'
import { orient, storedSize } from '../pixels/orient.ts'
import { padWithBlur, padWithColor } from '../pixels/pad.ts'
import { giveBackPixelMemory } from '../pixels/pixel-memory.ts'
import { type PixelRows, rasterOf, rowsOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import { findStep } from '../protocol/find-step.ts'
import type { PhotoJob } from '../protocol/photo-job.ts'
import { halfwayCurve, linearCurve } from '../scaling/transfer-curve.ts'
import { decodePhoto } from './decode-photo.ts'

/**
 * Opens any photo. The order of operations is the cheapest correct one: flatten before scaling (so that hidden colours of transparent
 * pixels do not bleed in), orient after scaling (fewer pixels).
 *
 * @param target the planned size, without padding
 * @returns a function that makes the finished picture at a size, each time from the decoded pixels
 * @throws PostfitError as `decodePhoto`
 */
export async function pixelsOf(job: PhotoJob, target: Size): Promise<(size: Size) => Promise<Raster>> {
  const { facts, steps } = job
  const { pixels, orientation, profile } = await decodePhoto(job)
  const stored = storedSize(facts, orientation)
  // Scaled decoding has averaged encoded values already: docs/scaling.md.
  const curve = pixels.width < stored.width ? linearCurve : halfwayCurve
  const cropping = findStep(steps, 'crop')
  let source = cropping
    ? crop(pixels, scaledPart(storedPart(cropping, facts, orientation), stored, pixels))
    : pixels
  const flattening = await backgroundOf(source, job)
  // Colours are converted after scaling, where pixels are fewest. But the background is sRGB, so that flattening needs sRGB as
  // well.
  const convertsFirst = flattening !== undefined || findStep(steps, 'downscale') === undefined
  if (flattening !== undefined || (convertsFirst && profile)) {
    const raster = await rasterOf(source)
    if (profile) convertToSrgb(raster, profile)
    if (flattening !== undefined) flatten(raster, flattening)
    source = rowsOf(raster)
  }

  const padding = findStep(steps, 'pad')
  return async (size) => {
    const scaled = await scale(source, storedSize(size, orientation), curve)
    if (!convertsFirst && profile) convertToSrgb(scaled, profile)
    const upright = orient(scaled, orientation)
    if (upright !== scaled) giveBackPixelMemory(scaled)
    if (!padding) return upright
    const factor = size.width / target.width
    const side = (name: keyof Size): number => Math.max(upright[name], Math.round(padding[name] * factor))
    const canvas = { width: side('width'), height: side('height') }
    return padding.fill === 'blur'
      ? padWithBlur(upright, canvas, scale)
      : padWithColor(upright, canvas, padding.fill)
  }
}

/** The background that a picture needs, also if only its pixels show that it is transparent. */
async function backgroundOf(pixels: PixelRows, { steps, background }: PhotoJob): Promise<string | undefined> {
  if (pixels.opaque) return undefined
  const told = findStep(steps, 'flatten')
  if (told) return told.background
  return isOpaque(await rasterOf(pixels)) ? undefined : background
}
