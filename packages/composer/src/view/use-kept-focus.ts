import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { focusedInside } from './focused-inside.ts'

/**
 * Keeps the keyboard's focus inside a part of the page when the focused control goes away: Prepare becomes Cancel, a
 * removed file takes its button with it. Without this the next Tab would start at the top of the page.
 *
 * @returns the ref of the part; the focus goes to its first control that can be used
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E> {
  const part = useRef<E>(null)
  // Asked while rendering, which is before the page changes.
  const hadFocus = focusedInside(part.current) !== null
  useLayoutEffect(() => {
    if (!hadFocus || focusedInside(part.current)) return
    part.current?.querySelector<HTMLElement>('input, button:not(:disabled)')?.focus()
  })
  return part
}
