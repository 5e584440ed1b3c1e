import { inspect, type MediaFacts } from '@postfit/core'

const known = new WeakMap<Blob, MediaFacts>()

/** What the bytes of a file say. A file that was inspected before is not read again: to add one to ten is to inspect one. */
export async function knownFacts(file: Blob): Promise<MediaFacts> {
  const facts = known.get(file) ?? (await inspect(file))
  // What could not be read may be readable the next time.
  if (facts.kind !== 'unknown') known.set(file, facts)
  return facts
}
