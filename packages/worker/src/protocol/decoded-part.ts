import type { Part } from '../jpeg-decoding/frame.ts'
import { findStep } from './find-step.ts'
import type { PhotoJob } from './photo-job.ts'

/**
 * The part of its size that a photo is decoded at: for a JPEG the smallest that is still no smaller than it will be
 * shown, since its decoder leaves out the rest nearly for free; all of any other.
 */
export function decodedPart({ facts, steps }: Pick<PhotoJob, 'facts' | 'steps'>): Part {
  // At a part of the size some scans are passed over: in a file without an end nobody would see whether they are whole.
  if (facts.format !== 'jpeg' || facts.colorModel === 'cmyk' || facts.truncated) return 1
  const shown = findStep(steps, 'crop') ?? facts
  const scale = (findStep(steps, 'downscale') ?? shown).width / shown.width
  return ([8, 4, 2] as const).find((part) => part * scale <= 1) ?? 1
}
