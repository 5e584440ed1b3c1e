import type { Draft, PreparedPost } from '@postfit/worker'
import { type DraftState, type WatchSettings, watchDraft } from '@postfit/worker/watch'
import { onDestroy } from 'svelte'
import { fromStore, readable, toStore } from 'svelte/store'

/** What is known of a draft, and what can be done with it. Its fields are reactive: read them from the object, not from parts of it. */
export interface Postfit extends DraftState {
  /**
   * Prepares the draft as it is at this moment. It never rejects: it gives `null` when it was cancelled (by `cancel`, by a change of
   * the draft, or because the component is gone) or failed, see `error`.
   */
  readonly prepare: () => Promise<PreparedPost | null>
  /** Ends a preparation; files that are ready are given up, too. */
  readonly cancel: () => void
  /**
   * Fetches what the first photo needs, while a person still looks for it: for `onclick` of a file input and `ondragenter` of what
   * files are dropped on.
   */
  readonly warm: () => void
}

/**
 * Checks a draft whenever it changes, and prepares it on demand. It has to be called while a component is made, and ends with it.
 *
 * Files are inspected as soon as they are there, and only once. Where there is no page (on a server) nothing runs, and all is `null`.
 *
 * @param draft gives the draft, from what is reactive
 * @param settings gives how it is checked and prepared
 */
export function usePostfit(draft: () => Draft, settings: () => WatchSettings = () => ({})): Postfit {
  const watched = watchDraft()
  const follow = (): void => watched.set(draft(), settings())
  // Where only compiled components have runes, a store made of a function is an effect.
  const unfollow = typeof document === 'undefined' ? () => {} : toStore(follow).subscribe(() => {})
  const state = fromStore(
    readable(watched.state, (set) => {
      set(watched.state)
      return watched.subscribe(set)
    }),
  )
  onDestroy(() => {
    unfollow()
    watched.dispose()
  })
  return {
    get facts() {
      return state.current.facts
    },
    get issues() {
      return state.current.issues
    },
    get plan() {
      return state.current.plan
    },
    get isPreparing() {
      return state.current.isPreparing
    },
    get progress() {
      return state.current.progress
    },
    get post() {
      return state.current.post
    },
    get error() {
      return state.current.error
    },
    prepare: () => {
      // Of what has just been changed, Svelte only tells before the next drawing.
      follow()
      return watched.prepare()
    },
    cancel: watched.cancel,
    warm: watched.warm,
  }
}
