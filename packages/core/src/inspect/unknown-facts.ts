import type { RemoteFault, UnknownFacts, UnknownReason } from '../facts/media-facts.ts'

/** The facts of a file that could not be inspected. */
export function unknownFacts(
  { size }: Pick<Blob, 'size'>,
  name: string,
  reason: UnknownReason,
  resembles: string | null = null,
  fault?: RemoteFault,
): UnknownFacts {
  return { kind: 'unknown', name, byteLength: size, reason, resembles, ...(fault && { fault }) }
}
