import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { focusedInside } from '../focused-inside.ts'

/**
 * Keeps the focus on what a file was moved with: moving it in the page takes the focus away.
 *
 * @returns the ref of the list
 */
export function useKeptPlace(list: readonly unknown[]): RefObject<HTMLOListElement> {
  const part = useRef<HTMLOListElement>(null)
  // Asked while rendering, which is before the page changes.
  const focused = focusedInside(part.current)
  // only a change of the list moves anything
  useLayoutEffect(() => {
    if (!focused?.isConnected || focusedInside(part.current) === focused) return
    focused.focus()
    focused.scrollIntoView({ block: 'nearest' })
  }, [list])
  return part
}
