import type { Issue } from '../check/issue.ts'
import type { ImageFacts, MediaFacts } from '../facts/media-facts.ts'
import { fitInside } from '../geometry/fit.ts'
import type { OptionEdit } from './option-edit.ts'
import { defaultPolicy, type PreparePolicy } from './policy.ts'
import type { Step } from './step.ts'

/** What will be done to one file. */
export interface FilePlan {
  /** The file's place in the draft's media. */
  readonly index: number
  readonly name: string
  /** In order; empty when the file cannot be repaired. */
  readonly steps: readonly Step[]
  /** The errors that no step answers: why there is nothing to hand over. */
  readonly refusals: readonly Issue[]
}

/** What will be done to a draft. */
export interface PostPlan {
  /** One for each file, in order. */
  readonly files: readonly FilePlan[]
  readonly edits: readonly OptionEdit[]
}

/**
 * What has to be done to each file so that its issues are answered; a user can be shown it before it is done.
 * Pure: it only looks at facts and issues.
 *
 * @param media the facts of the draft's files
 * @param issues what {@link check} said of them
 */
export function plan(
  media: readonly MediaFacts[],
  issues: readonly Issue[],
  policy: PreparePolicy = {},
): PostPlan {
  const files = media.map((file, index) => {
    const own = issues.filter((issue) => issue.path[0] === 'media' && issue.path[1] === index)
    const refusals = own.filter((issue) => issue.severity === 'error' && issue.repair === 'none')
    const steps = refusals.length > 0 || file.kind !== 'image' ? [] : photoSteps(file, own, policy)
    return { index, name: file.name, steps, refusals }
  })
  const edits = issues
    .filter((issue) => issue.code === 'type-image')
    .map(({ code, path, requirement }) => ({ path, value: requirement.type ?? null, answers: [code] }))
  return { files, edits }
}

function photoSteps(photo: ImageFacts, issues: readonly Issue[], policy: PreparePolicy): Step[] {
  const repairable = issues.filter((issue) => issue.repair === 'automatic')
  if (repairable.length === 0) return [{ kind: 'keep', answers: [] }]
  const { photoFormat, photoQuality, background } = { ...defaultPolicy, ...policy }
  const answers = repairable.map((issue) => issue.code)
  const steps: Step[] = []
  if (photo.hasAlpha) steps.push({ kind: 'flatten', background, answers: [] })
  const size = repairable.find((issue) => issue.code === 'photo-size')
  if (size) {
    const { longSide, shortSide } = size.requirement
    const box = { longSide: Number(longSide), shortSide: Number(shortSide) }
    steps.push({ kind: 'downscale', ...fitInside(photo, box), answers: [size.code] })
  }
  if (photo.orientation !== 1) steps.push({ kind: 'orient', orientation: photo.orientation, answers: [] })
  steps.push({ kind: 'encode', format: photoFormat, quality: photoQuality, maxBytes: 20_000_000, answers })
  return steps
}
