import { type Composer, type ComposerSettings, createComposer } from '@postfit/composer/store'
import { getCurrentScope, onScopeDispose } from 'vue'

/**
 * A composer that ends with its component, or effect scope. Give it to elements of `@postfit/composer`, and to
 * {@link useComposerState}.
 *
 * @throws RangeError that names a setting that makes no sense; TypeError where it is of another type
 */
export function useComposer(settings: ComposerSettings = {}): Composer {
  const composer = createComposer(settings)
  if (getCurrentScope()) onScopeDispose(composer.dispose)
  return composer
}
