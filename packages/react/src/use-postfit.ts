import type { CreatorLimits } from '@postfit/core'
import type { Draft, PreparedPost, PreparerSettings } from '@postfit/worker'
import { type DraftState, nothingKnown } from '@postfit/worker/watch'
import { useSyncExternalStore } from 'react'
import { useBeforePaint } from './use-before-paint.ts'
import { useWatch } from './use-watch.ts'

/**
 * How drafts are checked and prepared. `rules`, `policy` and `creator` may change at any time; what says where the worker
 * is and what it may use counts when the first draft is prepared.
 */
export interface PostfitSettings extends PreparerSettings {
  /** What the creator's account allows; checked where given. */
  readonly creator?: CreatorLimits
}

/** What is known of a draft, and what can be done with it. On a server all that is known is `null`. */
export interface Postfit extends DraftState {
  /**
   * Prepares the draft. It never rejects: it gives `null` when it was cancelled (by `cancel`, by a change of the draft, or
   * because the component is gone) or failed, see `error`.
   */
  readonly prepare: () => Promise<PreparedPost | null>
  /** Ends a preparation; files that are ready are given up, too. */
  readonly cancel: () => void
  /**
   * Fetches what the first photo needs, while a person still looks for it: for `onClick` of a file input and `onDragEnter` of what
   * files are dropped on.
   */
  readonly warm: () => void
}

/**
 * Checks a draft whenever it changes, and prepares it on demand.
 *
 * Files are looked into as soon as they are there, and only once; the check runs while rendering, as it takes well under a
 * millisecond. Objects and lists may be made anew for every rendering: what they hold is compared.
 *
 * @throws RangeError while rendering, when the policy makes no sense
 */
export function usePostfit(draft: Draft, settings: PostfitSettings = {}): Postfit {
  const watched = useWatch()
  // What is rendered is always of this draft, though only a rendering that is shown may end the work on the one before.
  const state = useSyncExternalStore(
    watched.subscribe,
    () => watched.stateOf(draft, settings),
    () => nothingKnown,
  )
  useBeforePaint(() => watched.set(draft, settings))
  const { prepare, cancel, warm } = watched
  return { ...state, prepare, cancel, warm }
}
