import type { Size, Step } from '@postfit/core'
import { openJpegPlanes } from '../codecs/jpeg-decoder.ts'
import { scalePlanes } from '../codecs/resizer.ts'
import { photoProfile } from '../color/photo-profile.ts'
import { convertPlanesToSrgb } from '../color/planes-to-srgb.ts'
import { maxLostChromaDetail } from '../jpeg-decoding/chroma-detail.ts'
import { releaseBytes } from '../memory/release-bytes.ts'
import { storedPart } from '../pixels/crop.ts'
import { firstShown, storedSize } from '../pixels/orient.ts'
import { giveBackPixelMemory } from '../pixels/pixel-memory.ts'
import { orientPlanes, type Planes } from '../pixels/planes.ts'
import { decodedPart } from '../protocol/decoded-part.ts'
import { findStep } from '../protocol/find-step.ts'
import type { PhotoJob } from '../protocol/photo-job.ts'
import { halfwayCurve, linearCurve } from '../scaling/transfer-curve.ts'

/** The steps that can be carried out on YCbCr planes. */
const steps: readonly Step['kind'][] = ['orient', 'convert-color', 'crop', 'downscale', 'encode']

/**
 * The fast path of most photos: JPEG to smaller JPEG in YCbCr 4:2:0, without conversion to RGB, which has twice as many samples.
 *
 * @returns a function that scales and orients it; undefined if this photo cannot take this path
 * @throws PostfitError `decode-failed`
 */
export async function planesOf(
  job: PhotoJob,
): Promise<((size: Size) => Promise<Planes | undefined>) | undefined> {
  const { file, facts } = job
  if (facts.format !== 'jpeg' || findStep(job.steps, 'encode')?.format !== 'jpeg') return undefined
  const cropping = findStep(job.steps, 'crop')
  if (!findStep(job.steps, 'downscale') && !cropping) return undefined
  if (!job.steps.every(({ kind }) => steps.includes(kind))) return undefined
  if (facts.colorModel === 'cmyk') return undefined
  const converts = findStep(job.steps, 'convert-color') !== undefined
  const part = decodedPart(job)
  const orientation = findStep(job.steps, 'orient')?.orientation ?? 1
  const stored = storedSize(facts, orientation)
  const shown = cropping && storedPart(cropping, facts, orientation)
  return async (size) => {
    const target = storedSize(size, orientation)
    const bytes = await file.arrayBuffer()
    const profile = converts ? await photoProfile(facts, bytes) : null
    // If the profile cannot be read, the browser gets a try.
    if (converts && !profile) return undefined
    const source = await openJpegPlanes(bytes, part, {
      width: (target.width * stored.width) / (shown ?? stored).width,
      height: (target.height * stored.height) / (shown ?? stored).height,
    })
    if (source?.width !== Math.ceil(stored.width / part)) return undefined
    if (source.height !== Math.ceil(stored.height / part)) return undefined
    const curve = part === 1 ? halfwayCurve : linearCurve
    const scaled = await scalePlanes(
      source,
      target,
      curve,
      firstShown(orientation),
      maxLostChromaDetail,
      shown && {
        x: shown.x / part,
        y: shown.y / part,
        width: shown.width / part,
        height: shown.height / part,
      },
    )
    releaseBytes(bytes)
    if (scaled && profile) convertPlanesToSrgb(scaled, profile)
    if (!scaled || orientation === 1) return scaled
    const upright = orientPlanes(scaled, orientation)
    giveBackPixelMemory(scaled)
    return upright
  }
}
