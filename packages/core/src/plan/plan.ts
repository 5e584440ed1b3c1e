import { isRepairable } from '../check/check.ts'
import type { Issue } from '../check/issue.ts'
import { issuesByFile } from '../check/issues-of-file.ts'
import { runToCompletion } from '../check/run-to-completion.ts'
import type { PostOptions } from '../draft/post-options.ts'
import type { MediaFacts } from '../facts/media-facts.ts'
import { assertRepair } from '../rules/define-rules.ts'
import { type RuleSet, type RulesById, rulesById } from '../rules/rule-set.ts'
import { tiktokBulkit } from '../rules/tiktok-bulkit.ts'
import { overlay } from '../validation/overlay.ts'
import { assertPolicy } from './assert-policy.ts'
import { needsOf } from './needs.ts'
import { applyEdits, type OptionEdit } from './option-edit.ts'
import { planPhoto } from './plan-photo.ts'
import { planVideo, wantsPart } from './plan-video.ts'
import { type CompletePolicy, type Consent, defaultPolicy, type PreparePolicy } from './policy.ts'
import { type Step, trimmedSeconds } from './step.ts'

/** The plan for one file. */
export interface FilePlan {
  /** The file's place in the draft's media. */
  readonly index: number
  readonly name: string
  /** In order; empty if the file cannot be repaired, or is dropped. */
  readonly steps: readonly Step[]
  /** The errors that no step answers, and prevent an output. */
  readonly refusals: readonly Issue[]
  /** Whether the file is removed from the post, with the person's consent. */
  readonly dropped: boolean
}

/** The plan for a draft. */
export interface PostPlan {
  /** One for each file, in order. */
  readonly files: readonly FilePlan[]
  /** Changes of the options. */
  readonly edits: readonly OptionEdit[]
  /** The editorial repairs that would help, if the person agreed to them. */
  readonly asks: readonly Consent[]
}

/** The settings of a plan. */
export interface PlanSettings {
  readonly policy?: PreparePolicy | undefined
  /** The rules that the issues come from. Default: {@link tiktokBulkit}. */
  readonly rules?: RuleSet | undefined
}

/**
 * Plans the repair of a draft from its issues. The plan can be shown to a person before any work is done. Pure: it depends on facts and
 * issues only. Editorial repairs need consent, see {@link PreparePolicy.consent}; without it they are listed in `asks`.
 *
 * @param options the draft's options
 * @param media the facts of the draft's files
 * @param issues the result of {@link check}
 * @throws RangeError when the policy makes no sense, such as a quality of 0, or a cut that starts behind the video's end;
 *   TypeError when a value is of another type. Its message names the field
 */
export function plan(
  options: PostOptions,
  media: readonly MediaFacts[],
  issues: readonly Issue[],
  settings: PlanSettings = {},
): PostPlan {
  return runToCompletion(planInSteps(options, media, issues, settings))
}

/**
 * {@link plan} in small steps, for drafts of thousands of files, as {@link checkInSteps}.
 *
 * @returns the plan, when it is done
 */
export function* planInSteps(
  options: PostOptions,
  media: readonly MediaFacts[],
  issues: readonly Issue[],
  { policy: given, rules: ruleSet = tiktokBulkit }: PlanSettings = {},
): Generator<void, PostPlan, void> {
  const rules = rulesById(ruleSet)
  for (const rule of ruleSet.rules) assertRepair(rule)
  const policy = overlay(defaultPolicy, given)
  const { limit } = needsOf([], rules)
  assertPolicy(policy, limit('video-min-side', 'minSide') ?? 1, limit('video-max-side', 'maxSide') ?? 1e9)
  const byFile = issuesByFile(issues)
  const kept = keptPhotos(issues, rules, policy)
  let photos = 0
  const planned = (file: MediaFacts, index: number): FilePlan => {
    const about = { index, name: file.name }
    const own = byFile.get(index) ?? []
    const refusals = own.filter(
      (issue) => issue.severity === 'error' && !isRepairable(issue, rules.get(issue.code)),
    )
    if (refusals.length > 0) return { ...about, steps: [], refusals, dropped: false }
    const needs = needsOf(own, rules)
    if (file.kind === 'image') {
      const dropped = photos++ >= kept
      return { ...about, steps: dropped ? [] : planPhoto(file, needs, policy), refusals, dropped }
    }
    return {
      ...about,
      steps: file.kind === 'video' ? planVideo(file, needs, policy) : [],
      refusals,
      dropped: false,
    }
  }
  const files: FilePlan[] = []
  for (const [index, file] of media.entries()) {
    files.push(planned(file, index))
    yield
  }
  const edits = planEdits(options, issues, rules, policy)
  const edited = applyEdits(options, edits)
  return {
    files,
    edits: [...edits, ...afterDrop(edited, files, kept), ...afterTrim(edited, media, files)],
    asks: asked(media, issues, rules, policy),
  }
}

/** The number of photos to keep: all, or as many as the limit allows if the person agreed to drop the rest. */
function keptPhotos(issues: readonly Issue[], rules: RulesById, { consent }: CompletePolicy): number {
  const tooMany = issues.find(({ code }) => rules.get(code)?.consent === 'dropPhotos')
  return tooMany && consent.includes('dropPhotos')
    ? Number(tooMany.requirement.max)
    : Number.POSITIVE_INFINITY
}

/** Edits for dropped photos: their upload ids, and a cover among them (TikTok then shows the first photo). */
function afterDrop(
  { photoCoverIndex, uploadIds }: PostOptions,
  files: readonly FilePlan[],
  kept: number,
): OptionEdit[] {
  const answers = ['photo-count']
  const edits: OptionEdit[] = []
  if (photoCoverIndex != null && photoCoverIndex >= kept) {
    edits.push({ path: ['photoCoverIndex'], value: undefined, answers })
  }
  if (Array.isArray(uploadIds) && uploadIds.length > kept) {
    const value = uploadIds.filter((_, index) => !files[index]?.dropped).slice(0, kept)
    edits.push({ path: ['uploadIds'], value, answers })
  }
  return edits
}

/** The cover frame of a trimmed video: the same picture where it is still there, else the nearest one. */
function afterTrim(
  { thumbnailOffset: offset }: PostOptions,
  media: readonly MediaFacts[],
  files: readonly FilePlan[],
): OptionEdit[] {
  const trim = files[media.findIndex(({ kind }) => kind === 'video')]?.steps.find(
    (step) => step.kind === 'trim',
  )
  if (typeof offset !== 'number' || !trim) return []
  // Not the very end, where there is no picture any more.
  const last = Math.max(0, Math.floor(trimmedSeconds(trim) * 1000) - 1)
  const value = Math.min(Math.max(0, Math.round(offset - trim.start * 1000)), last)
  return value === offset ? [] : [{ path: ['thumbnailOffset'], value, answers: trim.answers }]
}

function planEdits(
  options: PostOptions,
  issues: readonly Issue[],
  rules: RulesById,
  { consent }: CompletePolicy,
): OptionEdit[] {
  return issues.flatMap((issue) => {
    const rule = rules.get(issue.code)
    if (!rule?.edit || (rule.consent && !consent.includes(rule.consent))) return []
    const text = options[issue.path[0] as keyof PostOptions]
    const value = rule.edit(issue, typeof text === 'string' ? text : '', options)
    return [{ path: issue.path, value, answers: [issue.code] }]
  })
}

/** The consents that issues and the policy's cut need. */
function asked(
  media: readonly MediaFacts[],
  issues: readonly Issue[],
  rules: RulesById,
  policy: CompletePolicy,
): Consent[] {
  const wanted = new Set(issues.map(({ code }) => rules.get(code)?.consent))
  if (media.some((file) => file.kind === 'video' && wantsPart(policy, file))) wanted.add('trimVideo')
  return [...wanted].filter((ask): ask is Consent => ask !== undefined && !policy.consent.includes(ask))
}
