import type { EncodeStep, Size } from '@postfit/core'
import { encodeJpeg } from '../codecs/jpeg-encoder.ts'
import { encodeWebp } from '../codecs/webp-encoder.ts'
import { PostfitError } from '../errors/postfit-error.ts'
import { assertOpaque } from '../pixels/opaque.ts'
import { giveBackPixelMemory } from '../pixels/pixel-memory.ts'
import type { Planes } from '../pixels/planes.ts'
import type { Raster } from '../pixels/raster.ts'
import { findStep } from '../protocol/find-step.ts'
import type { PhotoJob, PhotoStage } from '../protocol/photo-job.ts'
import { stripMetadata } from '../strip/strip-metadata.ts'
import { decodePhoto } from './decode-photo.ts'
import { encodeWithin } from './encode-within.ts'
import { pixelsOf } from './scaled-pixels.ts'
import { planesOf } from './scaled-planes.ts'
import { warmUp } from './warm-up.ts'

type Picture = Raster | Planes

/**
 * Carries out the steps of a photo's plan and returns the new file. A photo that is kept is decoded as well, to prove that it can be.
 */
export async function preparePhoto(job: PhotoJob, onStage: (stage: PhotoStage) => void): Promise<Blob> {
  const { file, facts, steps } = job
  if (findStep(steps, 'strip-metadata')) {
    const keepsCredentials = findStep(steps, 'keep-credentials') !== undefined
    return stripMetadata(facts, await file.arrayBuffer(), keepsCredentials)
  }
  if (findStep(steps, 'keep')) {
    // With our own codecs, since the browser's was tried before.
    await decodePhoto({ ...job, engine: 'wasm' })
    return file
  }
  const encoding = findStep(steps, 'encode')
  if (!encoding) throw new PostfitError('internal', 'The plan has no encoding step')

  onStage('decode')
  if (facts.format === 'jpeg' && facts.colorModel !== 'cmyk' && encoding.format === 'jpeg') void warmUp()
  const target = findStep(steps, 'downscale') ?? findStep(steps, 'crop') ?? facts
  const { first, at } = await finished(job, target, () => onStage('scale'))

  onStage('encode')
  let current = { size: target as Size, picture: first }
  const maxBytes = encoding.maxBytes ?? Number.POSITIVE_INFINITY
  const bytes = await encodeWithin(maxBytes, encoding.quality, target, async (quality, size) => {
    if (size !== current.size) current = { size, picture: await at(size) }
    return encode(current.picture, { ...encoding, quality })
  })
  giveBackPixelMemory(current.picture)
  return new Blob([bytes])
}

/** The picture to encode, and a function that makes it at another size. */
async function finished(
  job: PhotoJob,
  target: Size,
  onScale: () => void,
): Promise<{ first: Picture; at(size: Size): Promise<Picture> }> {
  const planes = await planesOf(job)
  if (planes) {
    onScale()
    const first = await planes(target)
    if (first)
      return { first, at: async (size) => (await planes(size)) ?? (await pixelsOf(job, target))(size) }
  }
  const at = await pixelsOf(job, target)
  onScale()
  return { first: await at(target), at }
}

function encode(picture: Picture, { format, quality, progressive }: EncodeStep): Promise<ArrayBuffer> {
  if ('luma' in picture) return encodeJpeg(picture, quality, progressive)
  assertOpaque(picture)
  if (format === 'jpeg') return encodeJpeg(picture, quality, progressive)
  return encodeWebp(picture, quality)
}
