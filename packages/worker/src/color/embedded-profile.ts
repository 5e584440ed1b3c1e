import type { IccSource } from '@postfit/core'
import { inflated } from '../png/inflated.ts'

/** Larger than any real profile, and small enough for a phone. */
const maxBytes = 4 * 1024 * 1024

/** Reads the ICC profile that core found in a file; `null` if it is too large to be one. */
export async function embeddedProfile(
  { pieces, packed }: IccSource,
  file: Uint8Array,
): Promise<Uint8Array | null> {
  if (pieces.reduce((size, { length }) => size + length, 0) > maxBytes) return null
  const stored = new Blob(
    pieces.map(({ offset, length }) => new Uint8Array(file.subarray(offset, offset + length))),
  )
  return packed === 'zlib' ? inflated(stored, maxBytes) : new Uint8Array(await stored.arrayBuffer())
}
