import { type DraftWatch, watchDraft } from '@postfit/worker/watch'
import { useRef, useState } from 'react'
import { useBeforePaint } from './use-before-paint.ts'

/** A watch that ends with the component. It costs nothing before it is given a draft. */
export function useWatch(): DraftWatch {
  const [watched, setWatched] = useState(watchDraft)
  const ended = useRef<DraftWatch | null>(null)
  useBeforePaint(() => {
    // React ends effects, and starts them again, of components that live on: in StrictMode, and of what is hidden for a while.
    // What is shown again gets its new watch before anybody can press a button that would still prepare with the ended one.
    if (ended.current === watched) {
      setWatched(watchDraft)
      return
    }
    return () => {
      ended.current = watched
      watched.dispose()
    }
  }, [watched])
  return watched
}
