import { isSrgb } from '../facts/colour-profile.ts'
import type { ImageFacts } from '../facts/media-facts.ts'
import { fitInside } from '../geometry/fit.ts'
import type { Needs } from './needs.ts'
import type { PreparePolicy } from './policy.ts'
import type { PhotoStep, Step } from './step.ts'

/**
 * The steps that answer a photo's issues. Pixels are only touched when a step needs it; then all that JPEG cannot hold
 * is repaired on the way, whether or not a rule asks for it.
 */
export function planPhoto(photo: ImageFacts, needs: Needs, policy: Required<PreparePolicy>): Step[] {
  const steps: Step[] = []
  const add = (step: PhotoStep): void => void steps.push({ ...step, answers: needs.answeredBy(step.kind) })

  const size = policy.keepFullSize ? undefined : needs.first('downscale')
  const touchesPixels =
    size !== undefined ||
    needs.any('encode') ||
    needs.any('orient') ||
    needs.any('convert-colour') ||
    needs.any('flatten') ||
    needs.any('first-frame')
  if (!touchesPixels) {
    if (needs.any('strip-metadata')) add({ kind: 'strip-metadata', metadata: photo.metadata })
    else add({ kind: 'keep' })
    return steps
  }

  if (photo.frameCount > 1) add({ kind: 'first-frame' })
  if (photo.colourModel === 'cmyk' || !isSrgb(photo.colourProfile)) {
    add({ kind: 'convert-colour', colourModel: photo.colourModel, colourProfile: photo.colourProfile })
  }
  if (photo.hasAlpha) add({ kind: 'flatten', background: policy.background })
  if (size) {
    const { longSide, shortSide } = size.requirement
    add({
      kind: 'downscale',
      ...fitInside(photo, { longSide: Number(longSide), shortSide: Number(shortSide) }),
    })
  }
  if (photo.orientation !== 1) add({ kind: 'orient', orientation: photo.orientation })
  add({
    kind: 'encode',
    format: policy.photoFormat,
    quality: policy.photoQuality,
    maxBytes: needs.limit('photo-bytes', 'maxBytes'),
  })
  // A file written anew holds no metadata: the step that writes it answers for them.
  const encode = steps.pop() as Step
  steps.push({ ...encode, answers: [...encode.answers, ...needs.answeredBy('strip-metadata')] })
  return steps
}
