import { latin1 } from './text.ts'

/** In a segment APP11, behind `JP`, an instance and a number: the head of a box (ISO 19566-5, annex D). */
const boxAt = 8
/** What the identifier of a store of C2PA manifests starts with (C2PA 2.2, section 11.1.4.2). */
const c2paType = 'c2pa'

/** Bytes of a segment's content that {@link isCredentialSegment} looks at. */
export const credentialHead = 40

/**
 * Whether a segment APP11 of a JPEG is a part of a store of C2PA manifests. The first part of a store tells of what type it
 * is; where it does not, it is taken for one, as others are rare: a broken store is told, not passed over.
 *
 * @param payload the start of its content
 */
export function isCredentialSegment(payload: DataView): boolean {
  if (payload.byteLength < 16 || latin1(payload, 0, 2) !== 'JP') return false
  if (latin1(payload, boxAt + 4, 4) !== 'jumb') return false
  const description = boxAt + (payload.getUint32(boxAt) === 1 ? 16 : 8)
  const isDescribed = latin1(payload, description + 4, 4) === 'jumd'
  return !isDescribed || latin1(payload, description + 8, 4) === c2paType
}
