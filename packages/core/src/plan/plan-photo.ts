import { isSrgb } from '../facts/color-profile.ts'
import type { ImageFacts } from '../facts/media-facts.ts'
import type { Box } from '../geometry/fit.ts'
import { keptOf, type Needs } from './needs.ts'
import { isSameSize, type PhotoShape, photoShape } from './photo-shape.ts'
import type { CompletePolicy, PhotoFit } from './policy.ts'
import type { PhotoOutputFormat, PhotoStep, Step } from './step.ts'

/**
 * The steps that answer a photo's issues. Pixels are only touched when a step needs it: a photo that is fine but for
 * its metadata keeps them bit for bit.
 */
export function planPhoto(photo: ImageFacts, needs: Needs, given: CompletePolicy): Step[] {
  const policy = { ...given, ...askedPolicy(needs) }
  const shape = photoShape(photo, policy.photoFit, boxOf(needs, policy))
  const reshaped = !isSameSize(photo, shape.scaled) || !isSameSize(photo, shape.canvas)
  const steps = rewrite(photo, needs, policy, shape)
  if (reshaped || pixelSteps.some(needs.any) || encodingIssues(needs, policy).length > 0) return steps
  const { metadata, kept } = keptOf(photo, policy)
  const answers = metadata.length > 0 || !kept ? needs.answeredBy('strip-metadata') : []
  // Without its EXIF some viewers would show it in another orientation than before.
  if (answers.length > 0 && photo.orientationInDoubt) return steps
  if (answers.length === 0) return [{ kind: 'keep', fallback: steps, answers }]
  const strip: Step = { kind: 'strip-metadata', metadata, fallback: steps, answers }
  return kept ? [strip, { kind: 'keep-credentials', answers: [] }] : [strip]
}

/** What rules of one's own ask of a photo that breaks them counts before the policy. */
function askedPolicy(needs: Needs): Partial<CompletePolicy> {
  const [shape] = [...needs.asked('crop'), ...needs.asked('pad')]
  const encodings = needs.asked('encode')
  const format = encodings.find((step) => step.format)?.format
  const qualities = encodings.flatMap((step) => step.quality ?? [])
  return {
    ...(shape && { photoFit: { ...shape, mode: shape.kind } as PhotoFit }),
    ...(format && { photoFormat: format }),
    ...(qualities.length > 0 && { photoQuality: Math.min(...qualities) }),
  }
}

/** The largest picture that the rules allow; `null` when they allow any. */
function boxOf(needs: Needs, { keepFullSize }: CompletePolicy): Box | null {
  const asked = needs.asked('downscale')
  const side = (name: 'longSide' | 'shortSide'): number =>
    Math.min(
      ...asked.map((step) => step[name]),
      (keepFullSize ? null : needs.limit('photo-size', name)) ?? Number.POSITIVE_INFINITY,
    )
  const box = { longSide: side('longSide'), shortSide: side('shortSide') }
  return Number.isFinite(box.longSide + box.shortSide) ? box : null
}

/** The most bytes that the rules allow; `null` when they allow any. */
function byteBudget(needs: Needs): number | null {
  const limit = needs.limit('photo-bytes', 'maxBytes') ?? Number.POSITIVE_INFINITY
  const max = Math.min(limit, ...needs.asked('encode').flatMap((step) => step.maxBytes ?? []))
  return Number.isFinite(max) ? max : null
}

const pixelSteps = ['orient', 'convert-color', 'flatten', 'first-frame'] as const

/** The issues that writing the photo anew answers: a WebP is only no JPEG where the policy asks for one. */
function encodingIssues(needs: Needs, { photoFormat }: CompletePolicy): readonly string[] {
  return needs.answeredBy('encode').filter((code) => code !== 'photo-webp-route' || photoFormat === 'jpeg')
}

/** The steps that write a photo anew. All that a JPEG cannot hold is repaired on the way, rule or no rule. */
function rewrite(
  photo: ImageFacts,
  needs: Needs,
  policy: CompletePolicy,
  { part, scaled, canvas }: PhotoShape,
): Step[] {
  const steps: Step[] = []
  const add = (step: PhotoStep, answers = needs.answeredBy(step.kind)): void => {
    steps.push({ ...step, answers })
  }
  if (photo.frameCount > 1) add({ kind: 'first-frame' })
  if (photo.colorModel === 'cmyk' || !isSrgb(photo.colorProfile)) {
    add({ kind: 'convert-color', colorModel: photo.colorModel, colorProfile: photo.colorProfile })
  }
  if (photo.hasAlpha) add({ kind: 'flatten', background: policy.background })
  if (!isSameSize(photo, part)) add({ kind: 'crop', ...part })
  if (!isSameSize(part, scaled)) add({ kind: 'downscale', ...scaled })
  if (photo.orientation !== 1) add({ kind: 'orient', orientation: photo.orientation })
  if (!isSameSize(scaled, canvas)) {
    const { photoFit: fit, background } = policy
    add({ kind: 'pad', ...canvas, fill: (fit.mode === 'pad' && fit.fill) || background })
  }
  const { photoQuality: quality } = policy
  const format = outputFormat(photo, policy)
  const maxBytes = byteBudget(needs)
  // A file written anew holds no metadata: the step that writes it answers for them.
  const isProgressive = policy.photoProgressive && format === 'jpeg'
  add({ kind: 'encode', format, quality, maxBytes, ...(isProgressive && { progressive: true }) }, [
    ...encodingIssues(needs, policy),
    ...needs.answeredBy('strip-metadata'),
  ])
  return steps
}

/** Any format but JPEG and WebP is refused by TikTok: a photo that is to keep it becomes a JPEG. */
function outputFormat({ format }: ImageFacts, { photoFormat }: CompletePolicy): PhotoOutputFormat {
  if (photoFormat !== 'keep') return photoFormat
  return format === 'webp' ? 'webp' : 'jpeg'
}
