import type { Issue, MediaFacts, PostPlan } from '@postfit/core'
import type { PreparedPost } from '../preparer/prepared-post.ts'
import type { PrepareProgress } from '../preparer/progress.ts'

/** What is known of a draft. Each change makes a new one. */
export interface DraftState {
  /** What the files are; `null` until they were inspected. */
  readonly facts: readonly MediaFacts[] | null
  /** What is wrong with the draft as it is; `null` until its files were inspected. */
  readonly issues: readonly Issue[] | null
  /** What preparing would do; `null` until the files were inspected. */
  readonly plan: PostPlan | null
  readonly isPreparing: boolean
  /** How far the preparation is; `null` when none is under way. */
  readonly progress: PrepareProgress | null
  /** What became of the draft; `null` until it is prepared, and again as soon as anything in it changes. */
  readonly post: PreparedPost | null
  /** Why preparing failed, when no file is the reason: a script could not be loaded, for example. */
  readonly error: unknown
}

/** What is known of a preparation that nobody has asked for. */
export const notPrepared = { isPreparing: false, progress: null, post: null, error: null } as const

/** What is known before there is a draft, and on a server. */
export const nothingKnown: DraftState = { facts: null, issues: null, plan: null, ...notPrepared }
