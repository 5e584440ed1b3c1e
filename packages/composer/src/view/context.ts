import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { ComposerState } from '../store/composer-state.ts'
import type { Composer } from '../store/create-composer.ts'
import type { FileAction, LoadTracks, PickFromLibrary } from './given.ts'

/** What the parts of a composer share. */
export interface Surroundings {
  readonly composer: Composer
  /** `null` where the embedder gives no music. */
  readonly tracks: LoadTracks | null
  readonly fileActions: readonly FileAction[]
  /** `null` where there is no library. */
  readonly library: PickFromLibrary | null
  /** Where files can be dropped and pasted: the element, or all of the page. */
  readonly dropTarget: EventTarget
  /** Whether somebody sends the post: else it is handed over, and nobody is asked to. */
  readonly hasUpload: boolean
  /** Tells people who do not see the page what has just changed. */
  readonly say: (text: string) => void
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

/**
 * What the parts of a composer share.
 *
 * @throws Error outside of its context
 */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('There is no composer around this component')
  return surroundings
}

export const useComposer = (): Composer => useSurroundings().composer

/** The composer's state; the component is drawn anew when it changes. */
export function useComposerState(): ComposerState {
  const composer = useComposer()
  const [state, setState] = useState(composer.state)
  useEffect(() => {
    setState(composer.state)
    return composer.subscribe(setState)
  }, [composer])
  // Another composer was given, and the effect is still to come.
  return state
}
