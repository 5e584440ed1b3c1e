import { type ApiRefusal, asRefusal } from '@postfit/composer/upload'
import { useEffect, useState } from 'preact/hooks'

/** Something that is fetched. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly value: T }
  | { readonly state: 'failed'; readonly refusal: ApiRefusal }

/**
 * Fetches something when the component appears, and anew when the key changes.
 *
 * @param key what is fetched; an answer for an older key is dropped
 */
export function useLoaded<T>(load: () => Promise<T>, key: string): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is loaded
  useEffect(() => {
    let isOutdated = false
    setLoaded({ state: 'loading' })
    load().then(
      (value) => isOutdated || setLoaded({ state: 'loaded', value }),
      (error) => isOutdated || setLoaded({ state: 'failed', refusal: asRefusal(error) }),
    )
    return () => {
      isOutdated = true
    }
  }, [key])
  return loaded
}
