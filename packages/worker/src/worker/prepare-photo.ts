import type { PhotoOutputFormat, Size } from '@postfit/core'
import { encodeJpeg } from '../codecs/jpeg-encoder.ts'
import { scale } from '../codecs/resizer.ts'
import { encodeWebp } from '../codecs/webp-encoder.ts'
import { convertToSrgb } from '../colour/to-srgb.ts'
import { PostfitError } from '../errors/postfit-error.ts'
import { crop, scaledPart, storedPart } from '../pixels/crop.ts'
import { flatten } from '../pixels/flatten.ts'
import { orient, storedSize } from '../pixels/orient.ts'
import { padWithBlur, padWithColour } from '../pixels/pad.ts'
import { giveBackPixelMemory } from '../pixels/pixel-memory.ts'
import { rasterOf, rowsOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import { findStep } from '../protocol/find-step.ts'
import type { PhotoJob, PhotoStage } from '../protocol/photo-job.ts'
import { halfwayLight, linearLight } from '../scaling/light.ts'
import { stripMetadata } from '../strip/strip-metadata.ts'
import { decodePhoto } from './decode-photo.ts'
import { encodeWithin } from './encode-within.ts'

const encoders: Record<PhotoOutputFormat, (raster: Raster, quality: number) => Promise<ArrayBuffer>> = {
  jpeg: encodeJpeg,
  webp: encodeWebp,
}

/**
 * Carries out the steps of a photo's plan and gives back the new file. The order of work is the cheapest that is right:
 * flatten before scaling (so that no colour of a transparent pixel bleeds in), turn after it (on the small picture).
 * A photo that is kept is decoded all the same, to prove that it can be.
 */
export async function preparePhoto(job: PhotoJob, onStage: (stage: PhotoStage) => void): Promise<Blob> {
  const { file, facts, steps } = job
  if (findStep(steps, 'strip-metadata')) return stripMetadata(facts.format, await file.arrayBuffer())
  if (findStep(steps, 'keep')) {
    // By codecs of our own, since the browser's was asked before.
    await decodePhoto({ ...job, engine: 'wasm' })
    return file
  }
  const encoding = findStep(steps, 'encode')
  if (!encoding) throw new PostfitError('internal', 'The plan has no encoding step')

  onStage('decode')
  const { pixels, orientation, profile } = await decodePhoto(job)
  const stored = storedSize(facts, orientation)
  // Decoding at a part of the size is already a mean of levels: docs/scaling.md.
  const light = pixels.width < stored.width ? linearLight : halfwayLight
  const cropping = findStep(steps, 'crop')
  let source = cropping
    ? crop(pixels, scaledPart(storedPart(cropping, facts, orientation), stored, pixels))
    : pixels
  const flattening = findStep(steps, 'flatten')
  const downscaling = findStep(steps, 'downscale')
  // Colours are converted where the fewest pixels are, which is after scaling; but the background is sRGB, so that what
  // is laid on it has to be as well.
  const convertsFirst = flattening !== undefined || downscaling === undefined
  if (flattening || (convertsFirst && profile)) {
    const raster = await rasterOf(source)
    if (profile) convertToSrgb(raster, profile)
    if (flattening) flatten(raster, flattening.background)
    source = rowsOf(raster)
  }

  const padding = findStep(steps, 'pad')
  const finished = async (size: Size): Promise<Raster> => {
    const scaled = await scale(source, storedSize(size, orientation), light)
    if (!convertsFirst && profile) convertToSrgb(scaled, profile)
    const upright = orient(scaled, orientation)
    if (upright !== scaled) giveBackPixelMemory(scaled)
    if (!padding) return upright
    const factor = size.width / target.width
    const side = (name: keyof Size): number => Math.max(upright[name], Math.round(padding[name] * factor))
    const canvas = { width: side('width'), height: side('height') }
    return padding.fill === 'blur'
      ? padWithBlur(upright, canvas, scale)
      : padWithColour(upright, canvas, padding.fill)
  }
  onStage('scale')
  const target = downscaling ?? cropping ?? facts
  let current = { size: target as Size, raster: await finished(target) }

  onStage('encode')
  const encode = encoders[encoding.format]
  const maxBytes = encoding.maxBytes ?? Number.POSITIVE_INFINITY
  const bytes = await encodeWithin(maxBytes, encoding.quality, target, async (quality, size) => {
    if (size !== current.size) current = { size, raster: await finished(size) }
    return encode(current.raster, quality)
  })
  giveBackPixelMemory(current.raster)
  return new Blob([bytes])
}
