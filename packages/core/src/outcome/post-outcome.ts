import type { JsonProblem } from '../validation/json-problem.ts'
import type { Permalink } from './permalink.ts'
import type { PostError } from './post-error.ts'

/** What every outcome of a readable answer says. */
interface Outcome<State extends string, Final extends boolean = boolean> {
  /** Where the post is. */
  readonly state: State
  /** Whether polling can stop: nothing changes any more unless a person does something. */
  readonly final: Final
  /** The API's id of the post. */
  readonly postId: string
}

/** Saved, not scheduled: it waits for a person. */
export interface DraftOutcome extends Outcome<'draft', true> {}

/** Waits for its date. */
export interface ScheduledOutcome extends Outcome<'scheduled', false> {
  /** ISO 8601; `null` when the API does not say. */
  readonly postDate: string | null
}

/** Being sent to TikTok. */
export interface ProcessingOutcome extends Outcome<'processing', false> {}

/** Sent, and under review by TikTok before it is published. */
export interface InReviewOutcome extends Outcome<'in-review', false> {
  /** Where it will be seen, or why it will not. */
  readonly permalink: Permalink
}

/** Failed, and will be tried again by the API without anybody's doing. */
export interface RetryingOutcome extends Outcome<'retrying', false> {
  /** How often it was tried again so far. */
  readonly retryCount: number
  /** Why it failed the last time; `null` when the API does not say. */
  readonly error: PostError | null
}

/** TikTok has it. */
export interface PostedOutcome extends Outcome<'posted'> {
  /** When, ISO 8601; `null` when the API does not say. */
  readonly postedDate: string | null
  /** Where it can be seen, or why it cannot. The outcome is not final while this is `not-yet`. */
  readonly permalink: Permalink
}

/** Failed for good; give `error` to {@link explainError}. */
export interface FailedOutcome extends Outcome<'failed', true> {
  readonly error: PostError
}

/** Deleted. */
export interface DeletedOutcome extends Outcome<'deleted', true> {}

/** The answer is not a post: an error page, another endpoint's answer, or a shape newer than this library. */
export interface UnreadableOutcome {
  readonly state: 'unreadable'
  /** Not final: the next answer may be a good one. A caller that polls needs a bound of its own. */
  readonly final: false
  readonly postId: null
  readonly problems: readonly JsonProblem[]
}

/** What became of a post on TikTok. */
export type PostOutcome =
  | DraftOutcome
  | ScheduledOutcome
  | ProcessingOutcome
  | InReviewOutcome
  | RetryingOutcome
  | PostedOutcome
  | FailedOutcome
  | DeletedOutcome
  | UnreadableOutcome
