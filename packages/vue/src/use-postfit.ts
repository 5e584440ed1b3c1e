import type { Issue, MediaFacts, PostPlan } from '@postfit/core'
import type { Draft, PreparedPost, PrepareProgress } from '@postfit/worker'
import { type WatchSettings, watchDraft } from '@postfit/worker/watch'
import { type ComputedRef, computed, getCurrentScope, onScopeDispose, shallowRef, watchEffect } from 'vue'
import { type Readable, read } from './read.ts'

/** What is known of a draft, and what can be done with it. */
export interface Postfit {
  /** What the files are; `null` until they were inspected, and on a server. */
  readonly facts: ComputedRef<readonly MediaFacts[] | null>
  /** What is wrong with the draft as it is; `null` until its files were inspected, and on a server. */
  readonly issues: ComputedRef<readonly Issue[] | null>
  /** What preparing would do; `null` until the files were inspected, and on a server. */
  readonly plan: ComputedRef<PostPlan | null>
  readonly isPreparing: ComputedRef<boolean>
  /** How far the preparation is; `null` when none is under way. */
  readonly progress: ComputedRef<PrepareProgress | null>
  /** What became of the draft; `null` until it is prepared, and again as soon as anything in it changes. */
  readonly post: ComputedRef<PreparedPost | null>
  /** Why preparing failed, when no file is the reason: a script could not be loaded, for example. */
  readonly error: ComputedRef<unknown>
  /**
   * Prepares the draft as it is at this moment. It never rejects: it gives `null` when it was cancelled (by `cancel`, by a change of
   * the draft, or because the component is gone) or failed, see `error`.
   */
  readonly prepare: () => Promise<PreparedPost | null>
  /** Ends a preparation; files that are ready are given up, too. */
  readonly cancel: () => void
  /**
   * Fetches what the first photo needs, while a person still looks for it: for `@click` of a file input and `@dragenter` of what files
   * are dropped on.
   */
  readonly warm: () => void
}

/**
 * Checks a draft whenever it changes, and prepares it on demand. It ends with the component, or the effect scope, that calls it.
 *
 * Files are inspected as soon as they are there, and only once. Where there is no page (on a server) nothing runs, and all is `null`.
 *
 * @param draft the draft: reactive, a ref, or a function
 * @param settings how it is checked and prepared
 */
export function usePostfit(draft: Readable<Draft>, settings: Readable<WatchSettings> = {}): Postfit {
  const watched = watchDraft()
  const state = shallowRef(watched.state)
  watched.subscribe((next) => {
    state.value = next
  })
  const follow = (): void => watched.set(read(draft), read(settings))
  if (typeof document !== 'undefined') watchEffect(follow)
  if (getCurrentScope()) onScopeDispose(watched.dispose)
  return {
    facts: computed(() => state.value.facts),
    issues: computed(() => state.value.issues),
    plan: computed(() => state.value.plan),
    isPreparing: computed(() => state.value.isPreparing),
    progress: computed(() => state.value.progress),
    post: computed(() => state.value.post),
    error: computed(() => state.value.error),
    prepare: () => {
      // What has just been changed, Vue only tells before the next drawing.
      follow()
      return watched.prepare()
    },
    cancel: watched.cancel,
    warm: watched.warm,
  }
}
