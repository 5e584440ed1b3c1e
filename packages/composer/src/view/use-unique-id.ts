import { useState } from 'preact/hooks'

let last = 0

/**
 * An id for what labels or describes something else, the same for as long as the component is there.
 *
 * Not Preact's `useId`: it counts on the topmost node that it reaches from the component, and begins anew where an old one is reached.
 * Two check boxes then had one id, and one the other's name.
 */
export function useUniqueId(): string {
  const [id] = useState(() => `postfit-${++last}`)
  return id
}
