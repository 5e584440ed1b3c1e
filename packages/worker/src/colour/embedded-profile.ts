import type { IccSource } from '@postfit/core'
import { inflated } from '../png/inflated.ts'

/** More than any real profile has, and little enough for a phone. */
const mostBytes = 4 * 1024 * 1024

/** The ICC profile that a file holds, by where core found it; `null` when it is too large for one. */
export async function embeddedProfile(
  { pieces, packed }: IccSource,
  file: Uint8Array,
): Promise<Uint8Array | null> {
  if (pieces.reduce((size, { length }) => size + length, 0) > mostBytes) return null
  const stored = new Blob(
    pieces.map(({ offset, length }) => new Uint8Array(file.subarray(offset, offset + length))),
  )
  return packed === 'zlib' ? inflated(stored, mostBytes) : new Uint8Array(await stored.arrayBuffer())
}
