import type { Preparer } from '@postfit/worker'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The preparer of everything inside: one serves the whole page. */
export const PreparerContext = createContext<Preparer | null>(null)

/**
 * The page's preparer.
 *
 * @throws Error outside of its context
 */
export function usePreparer(): Preparer {
  const preparer = useContext(PreparerContext)
  if (!preparer) throw new Error('There is no preparer around this component')
  return preparer
}
