import { type Composer, type ComposerSettings, createComposer } from '@postfit/composer/store'
import { onDestroy } from 'svelte'

/**
 * A composer that ends with its component. Call it while the component is made; give it to elements of `@postfit/composer`, and to
 * {@link useComposerState}.
 *
 * @throws RangeError that names a setting that makes no sense; TypeError where it is of another type
 */
export function useComposer(settings: ComposerSettings = {}): Composer {
  const composer = createComposer(settings)
  onDestroy(composer.dispose)
  return composer
}
