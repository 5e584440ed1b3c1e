import type { Piece } from '../facts/color-source.ts'
import { latin1 } from './text.ts'

export const headerSize = 128
export const entrySize = 12
/** No real profile has more; it bounds the time that a damaged count can take. */
export const maxTags = 100

/** Reads a part of a profile; fewer bytes at its end. */
export type ReadProfile = (offset: number, length: number) => Promise<DataView>

/** The location of a tag in a profile. */
export interface Tag extends Piece {
  readonly name: string
}

/**
 * The tags in the bytes that were read (ICC.1:2022, 7.3).
 *
 * @param head the header, and as much of the tag table after it as was read
 */
export function tagsIn(head: DataView): Tag[] {
  const read = Math.floor((head.byteLength - headerSize - 4) / entrySize)
  const count = Math.min(head.getUint32(headerSize), maxTags, read)
  return Array.from({ length: count }, (_, i) => {
    const entry = headerSize + 4 + i * entrySize
    return {
      name: latin1(head, entry, 4),
      offset: head.getUint32(entry + 4),
      length: head.getUint32(entry + 8),
    }
  })
}
