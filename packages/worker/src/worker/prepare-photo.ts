import type { Orientation, Size, Step } from '@postfit/core'
import { decodeInBrowser } from '../codecs/browser-decoder.ts'
import { decodeJpeg } from '../codecs/jpeg-decoder.ts'
import { encodeJpeg } from '../codecs/jpeg-encoder.ts'
import { decodePng } from '../codecs/png-decoder.ts'
import { scale } from '../codecs/resizer.ts'
import { PostfitError } from '../errors/postfit-error.ts'
import { flatten } from '../pixels/flatten.ts'
import { isQuarterTurn, orient } from '../pixels/orient.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import type { PhotoJob, PhotoStage } from '../protocol/photo-job.ts'
import { stripMetadata } from '../strip/strip-metadata.ts'

/**
 * Carries out the steps of a photo's plan and gives back the new file. The order of work is the cheapest that is right:
 * flatten before scaling (so that no colour of a transparent pixel bleeds in), turn after it (on the small picture).
 */
export async function preparePhoto(
  { file, facts, steps }: PhotoJob,
  onStage: (stage: PhotoStage) => void,
): Promise<Blob> {
  if (step(steps, 'strip-metadata')) return stripMetadata(facts.format, await file.arrayBuffer())

  onStage('decode')
  const decoded = await decode(file, facts.format, steps)
  let { raster } = decoded
  assertWhole(raster)
  const flattening = step(steps, 'flatten')
  if (flattening) flatten(raster, flattening.background)

  const downscaling = step(steps, 'downscale')
  if (downscaling) {
    onStage('scale')
    raster = await scale(raster, isQuarterTurn(decoded.orientation) ? transposed(downscaling) : downscaling)
  }
  raster = orient(raster, decoded.orientation)

  onStage('encode')
  const encoding = step(steps, 'encode')
  if (!encoding) throw new PostfitError('internal', 'The plan has no encoding step')
  if (encoding.format !== 'jpeg') {
    throw new PostfitError('encode-failed', `There is no encoder for ${encoding.format}`)
  }
  return new Blob([await encodeJpeg(raster, encoding.quality)])
}

interface Decoded {
  readonly raster: Raster
  /** How the pixels are still to be turned. */
  readonly orientation: Orientation
}

/** WebAssembly where it is right, which is sRGB stills; the browser where colours or frames need it. */
async function decode(file: Blob, format: string, steps: readonly Step[]): Promise<Decoded> {
  const orientation = step(steps, 'orient')?.orientation ?? 1
  const plain = !step(steps, 'convert-colour') && !step(steps, 'first-frame')
  if (plain && format === 'jpeg') return { raster: await decodeJpeg(await file.arrayBuffer()), orientation }
  if (plain && format === 'png') return { raster: await decodePng(await file.arrayBuffer()), orientation }
  return { raster: await decodeInBrowser(file, format), orientation: 1 }
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
