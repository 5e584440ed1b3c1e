import type { Piece } from '../facts/color-source.ts'
import { latin1 } from './text.ts'

export const headerSize = 128
export const entrySize = 12
/** No real profile has more; a damaged count must not make us walk for long. */
export const maxTags = 100

/** Reads a part of a profile; fewer bytes where the profile ends. */
export type ReadProfile = (offset: number, length: number) => Promise<DataView>

/** Where a part of a profile lies in it. */
export interface Tag extends Piece {
  readonly name: string
}

/**
 * Those of the first tags that were read (ICC.1:2022, 7.3).
 *
 * @param head the header and what of the table of tags behind it is there
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
