import type { CheckedPost } from '../check/checked-post.ts'
import type { IssuePath, Json, Repair, Requirement, Severity, Source } from '../check/issue.ts'
import type { ImageFacts, MediaFacts, VideoFacts } from '../facts/media-facts.ts'

/** What a rule looks at: the post as a whole, or each file of a kind. */
export interface RuleSubjects {
  readonly post: CheckedPost
  readonly file: MediaFacts
  readonly photo: ImageFacts
  readonly video: VideoFacts
}

/** What a rule found in one subject. */
export interface Finding {
  readonly received: Json
  /** Where in the draft, for a rule about the post; a rule about a file leaves it out. */
  readonly path?: IssuePath
}

/** One row of a rule set. */
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
  /** Pure: what in this subject violates the requirement. */
  find(subject: RuleSubjects[S], requirement: R, post: CheckedPost): readonly Finding[]
}
