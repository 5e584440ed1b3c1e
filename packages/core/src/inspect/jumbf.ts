import { latin1 } from './text.ts'

/** Offset of the box header in an APP11 segment: after `JP`, an instance and a sequence number (ISO 19566-5, annex D). */
const boxAt = 8
/** The start of the identifier of a C2PA manifest store (C2PA 2.2, section 11.1.4.2). */
const c2paType = 'c2pa'

/** Bytes of a segment's payload that {@link isCredentialSegment} needs. */
export const credentialHead = 40

/**
 * Whether an APP11 segment of a JPEG is part of a C2PA manifest store. The first part of a store has its type. A store
 * without a readable type counts as C2PA, since others are rare: a broken store is reported, not ignored.
 *
 * @param payload the start of its payload
 */
export function isCredentialSegment(payload: DataView): boolean {
  if (payload.byteLength < 16 || latin1(payload, 0, 2) !== 'JP') return false
  if (latin1(payload, boxAt + 4, 4) !== 'jumb') return false
  const description = boxAt + (payload.getUint32(boxAt) === 1 ? 16 : 8)
  const isDescribed = latin1(payload, description + 4, 4) === 'jumd'
  return !isDescribed || latin1(payload, description + 8, 4) === c2paType
}
