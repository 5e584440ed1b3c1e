import type { Size, Step } from '@postfit/core'
import { decodeJpeg } from '../codecs/jpeg-decoder.ts'
import { encodeJpeg } from '../codecs/jpeg-encoder.ts'
import { decodePng } from '../codecs/png-decoder.ts'
import { scale } from '../codecs/resizer.ts'
import { PostfitError } from '../errors/postfit-error.ts'
import { flatten } from '../pixels/flatten.ts'
import { orient } from '../pixels/orient.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import type { PhotoJob, PhotoStage } from '../protocol/photo-job.ts'

/**
 * Carries out the steps of a photo's plan and gives back the bytes of the new file. The order of work is the cheapest
 * that is right: flatten before scaling (so that no colour of a transparent pixel bleeds in), turn after it (on the
 * small picture).
 */
export async function preparePhoto(
  { file, facts, steps }: PhotoJob,
  onStage: (stage: PhotoStage) => void,
): Promise<ArrayBuffer> {
  onStage('decode')
  let raster = await decode(facts.format, await file.arrayBuffer())
  assertWhole(raster)
  const flattening = step(steps, 'flatten')
  if (flattening) flatten(raster, flattening.background)

  const downscaling = step(steps, 'downscale')
  const orientation = step(steps, 'orient')?.orientation ?? 1
  if (downscaling) {
    onStage('scale')
    raster = await scale(raster, orientation >= 5 ? transposed(downscaling) : downscaling)
  }
  raster = orient(raster, orientation)

  onStage('encode')
  const encoding = step(steps, 'encode')
  if (!encoding) throw new PostfitError('internal', 'The plan has no encoding step')
  if (encoding.format !== 'jpeg') {
    throw new PostfitError('encode-failed', `There is no encoder for ${encoding.format}`)
  }
  return encodeJpeg(raster, encoding.quality)
}

function decode(format: string, bytes: ArrayBuffer): Promise<Raster> {
  if (format === 'jpeg') return decodeJpeg(bytes)
  if (format === 'png') return decodePng(bytes)
  throw new PostfitError('decode-failed', `There is no decoder for ${format}`)
}

function step<K extends Step['kind']>(
  steps: readonly Step[],
  kind: K,
): Extract<Step, { kind: K }> | undefined {
  return steps.find((candidate): candidate is Extract<Step, { kind: K }> => candidate.kind === kind)
}

function transposed({ width, height }: Size): Size {
  return { width: height, height: width }
}
