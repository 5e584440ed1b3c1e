import type { Composer, ComposerState } from '@postfit/composer/store'
import { useSyncExternalStore } from 'react'

/** The state of a composer; the component is rendered again with each change of it. */
export function useComposerState(composer: Composer): ComposerState {
  const state = (): ComposerState => composer.state
  return useSyncExternalStore(composer.subscribe, state, state)
}
