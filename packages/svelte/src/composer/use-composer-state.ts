import type { Composer, ComposerState } from '@postfit/composer/store'
import { fromStore, readable } from 'svelte/store'

/** The state of a composer: `current` is reactive. */
export function useComposerState(composer: Composer): { readonly current: ComposerState } {
  return fromStore(
    readable(composer.state, (set) => {
      set(composer.state)
      return composer.subscribe(set)
    }),
  )
}
