import { type Composer, type ComposerSettings, createComposer } from '@postfit/composer/store'
import { useEffect, useRef, useState } from 'react'

/**
 * A composer that ends with its component. Give it to elements of `@postfit/composer`, and to {@link useComposerState}.
 *
 * @param settings those of the first rendering count; later ones change nothing
 * @throws RangeError that names a setting that makes no sense; TypeError where it is of another type
 */
export function useComposer(settings: ComposerSettings = {}): Composer {
  const [composer] = useState(() => createComposer(settings))
  const isMounted = useRef(false)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
      // StrictMode takes every component away once, and brings it back at once.
      queueMicrotask(() => {
        if (!isMounted.current) composer.dispose()
      })
    }
  }, [composer])
  return composer
}
