import type { Issue } from '../check/issue.ts'
import { isSrgb } from '../facts/colour-profile.ts'
import type { ImageFacts } from '../facts/media-facts.ts'
import { fitInside } from '../geometry/fit.ts'
import type { Needs } from './needs.ts'
import type { PreparePolicy } from './policy.ts'
import type { PhotoStep, Step } from './step.ts'

/**
 * The steps that answer a photo's issues. Pixels are only touched when a step needs it: a photo that is fine but for
 * its metadata keeps them bit for bit.
 */
export function planPhoto(photo: ImageFacts, needs: Needs, policy: Required<PreparePolicy>): Step[] {
  const size = policy.keepFullSize ? undefined : needs.first('downscale')
  if (size !== undefined || pixelSteps.some(needs.any)) return rewrite(photo, needs, policy, size)
  const answers = needs.answeredBy('strip-metadata')
  if (answers.length === 0) return [{ kind: 'keep', answers }]
  const otherwise = rewrite(photo, needs, policy, undefined)
  return [{ kind: 'strip-metadata', metadata: photo.metadata, otherwise, answers }]
}

const pixelSteps = ['encode', 'orient', 'convert-colour', 'flatten', 'first-frame'] as const

/** The steps that write a photo anew. All that a JPEG cannot hold is repaired on the way, rule or no rule. */
function rewrite(
  photo: ImageFacts,
  needs: Needs,
  policy: Required<PreparePolicy>,
  size: Issue | undefined,
): Step[] {
  const steps: Step[] = []
  const add = (step: PhotoStep, ...kinds: Step['kind'][]): void => {
    steps.push({ ...step, answers: [step.kind, ...kinds].flatMap(needs.answeredBy) })
  }
  if (photo.frameCount > 1) add({ kind: 'first-frame' })
  if (photo.colourModel === 'cmyk' || !isSrgb(photo.colourProfile)) {
    add({ kind: 'convert-colour', colourModel: photo.colourModel, colourProfile: photo.colourProfile })
  }
  if (photo.hasAlpha) add({ kind: 'flatten', background: policy.background })
  if (size) {
    const { longSide, shortSide } = size.requirement
    const box = { longSide: Number(longSide), shortSide: Number(shortSide) }
    add({ kind: 'downscale', ...fitInside(photo, box) })
  }
  if (photo.orientation !== 1) add({ kind: 'orient', orientation: photo.orientation })
  const { photoFormat: format, photoQuality: quality } = policy
  const maxBytes = needs.limit('photo-bytes', 'maxBytes')
  // A file written anew holds no metadata: the step that writes it answers for them.
  add({ kind: 'encode', format, quality, maxBytes }, 'strip-metadata')
  return steps
}
