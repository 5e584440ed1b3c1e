import type { CheckedPost } from '../check/checked-post.ts'
import type { Issue, IssuePath, Json, Repair, Requirement, Severity, Source } from '../check/issue.ts'
import type { PostOptions } from '../draft/post-options.ts'
import type { ImageFacts, MediaFacts, VideoFacts } from '../facts/media-facts.ts'
import type { Consent } from '../plan/policy.ts'
import type { PlainStep, RepairStep } from '../plan/repair-step.ts'

/** What a rule applies to: a post (any, or of one type), or each file of a kind. */
export interface RuleSubjects {
  readonly post: CheckedPost
  readonly 'photo-post': CheckedPost
  readonly 'video-post': CheckedPost
  readonly file: MediaFacts
  readonly photo: ImageFacts
  readonly video: VideoFacts
}

/** What a rule found in one subject. */
export interface Finding {
  readonly received: Json
  /** The path in the draft, for rules about the post; omitted by rules about files. */
  readonly path?: IssuePath
  /** The requirement, if it depends on the draft. Default: that of the rule. */
  readonly requirement?: Requirement
  /** The repair, if it depends on the file. Default: that of the rule. */
  readonly repair?: Repair
}

/** One row of a rule set: data, and one function that checks it. */
export interface Rule<
  S extends keyof RuleSubjects = keyof RuleSubjects,
  R extends Requirement = Requirement,
> {
  /** Stable, kebab-case; the `code` of the issues it raises. */
  readonly id: string
  readonly appliesTo: S
  /** The limit as data; a caller can override it. */
  readonly requirement: R
  readonly severity: Severity
  readonly repair: Repair
  readonly source: Source
  /** The rows of the project's rule research that it answers: `P4`, or a heading of the contract like `image size`. */
  readonly facts?: readonly string[]
  /** Returns findings in this subject; none if the requirement is met. Pure. */
  find(subject: RuleSubjects[S], requirement: R, post: CheckedPost): readonly Finding[]
  /** The step that repairs a file (`repair` is `automatic`, or `consent` and given). */
  readonly step?: PlainStep | RepairStep
  /** The value that repairs an option at the issue's path; `undefined` removes the option. */
  edit?(issue: Issue, text: string, options: PostOptions): Json | undefined
  /** The consent that the repair needs, if `repair` is `consent`. */
  readonly consent?: Consent
}

/** Writes a row of a rule set down, with the types of its requirement and subject told from the row itself. */
export function rule<S extends keyof RuleSubjects, R extends Requirement>(row: Rule<S, R>): Rule {
  return row as unknown as Rule
}

/** Nothing found, or one thing: `when(bytes > max, { bytes })`. */
export function when(violated: boolean, received: Json, path?: IssuePath): readonly Finding[] {
  if (!violated) return []
  return [path ? { received, path } : { received }]
}
