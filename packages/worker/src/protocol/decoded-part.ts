import type { Part } from '../jpeg-decoding/frame.ts'
import { findStep } from './find-step.ts'
import type { PhotoJob } from './photo-job.ts'

/**
 * The fraction of its size that a photo is decoded at. For a JPEG it is the smallest that is not below the output's size, since its
 * decoder skips the rest at almost no cost. Other formats are decoded at full size.
 */
export function decodedPart({ facts, steps }: Pick<PhotoJob, 'facts' | 'steps'>): Part {
  // At a reduced size some scans are skipped: in a file without an end mark, nobody would notice whether they are complete.
  if (facts.format !== 'jpeg' || facts.colorModel === 'cmyk' || facts.truncated) return 1
  const shown = findStep(steps, 'crop') ?? facts
  const scale = (findStep(steps, 'downscale') ?? shown).width / shown.width
  return ([8, 4, 2] as const).find((part) => part * scale <= 1) ?? 1
}
