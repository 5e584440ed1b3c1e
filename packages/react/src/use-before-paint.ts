import { useLayoutEffect } from 'react'

/** `useLayoutEffect`, but nothing on a server: effects do not run there, and React warns of those that are for the layout. */
export const useBeforePaint: typeof useLayoutEffect =
  typeof document === 'undefined' ? () => {} : useLayoutEffect
