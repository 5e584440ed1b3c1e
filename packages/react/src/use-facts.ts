import { inspect, type MediaFacts } from '@postfit/core'
import { useEffect, useState } from 'react'

/** Facts of files that were looked into before: to add one to ten is to inspect one. */
const known = new WeakMap<Blob, MediaFacts>()

/** What the bytes of some files say; `null` until all of them were looked into, and always on a server. */
export function useFacts(files: readonly Blob[]): readonly MediaFacts[] | null {
  const [found, setFound] = useState<{ files: readonly Blob[]; facts: readonly MediaFacts[] } | null>(null)
  useEffect(() => {
    // Of two inspections the later one counts, whichever ends first.
    let isLatest = true
    Promise.all(files.map(factsOf)).then((facts) => {
      if (isLatest) setFound({ files, facts })
    })
    return () => {
      isLatest = false
    }
  }, [files])
  return found?.files === files ? found.facts : null
}

async function factsOf(file: Blob): Promise<MediaFacts> {
  const facts = known.get(file) ?? (await inspect(file))
  // What could not be read may be readable the next time.
  if (facts.kind !== 'unknown') known.set(file, facts)
  return facts
}
