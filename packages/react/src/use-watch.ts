import { type DraftWatch, watchDraft } from '@postfit/worker/watch'
import { useEffect, useRef, useState } from 'react'

/** A watch that ends with the component. It costs nothing before it is given a draft. */
export function useWatch(): DraftWatch {
  const [watched, setWatched] = useState(watchDraft)
  const ended = useRef<DraftWatch | null>(null)
  useEffect(() => {
    // React ends effects, and starts them again, of components that live on: in StrictMode, and of what is hidden for a while.
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
