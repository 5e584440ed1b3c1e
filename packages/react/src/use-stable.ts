import { useState } from 'react'

/** A value that stays the very same as long as nothing in it changes, however often callers make it anew. */
export function useStable<T>(value: T, isSame: (a: T, b: T) => boolean): T {
  const [stable, setStable] = useState(value)
  if (isSame(stable, value)) return stable
  // While rendering, as React documents it for state that follows from props: nothing is shown in between.
  setStable(() => value)
  return value
}

/** Whether two lists hold the same things in the same order. */
export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** Whether two values are the same once they are sent as JSON. */
export function isSameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
