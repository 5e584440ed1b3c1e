import type { Composer, ComposerState } from '@postfit/composer/store'
import { getCurrentScope, onScopeDispose, type ShallowRef, shallowRef } from 'vue'

/** The state of a composer, as a ref that follows it as long as the component, or the effect scope, is there. */
export function useComposerState(composer: Composer): Readonly<ShallowRef<ComposerState>> {
  const state = shallowRef(composer.state)
  const unsubscribe = composer.subscribe((next) => {
    state.value = next
  })
  if (getCurrentScope()) onScopeDispose(unsubscribe)
  return state
}
