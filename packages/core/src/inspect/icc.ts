import { DamagedFile } from './damaged-file.ts'
import { latin1 } from './text.ts'

const headerSize = 128
/** No real profile has more; a damaged count must not make us walk for long. */
const mostTags = 100
/** Bytes of the `desc` tag that are read: several languages and a long name. */
const mostDescription = 2048

/** Reads a part of a profile; fewer bytes where the profile ends. */
export type ReadProfile = (offset: number, length: number) => Promise<DataView>

/**
 * The name an ICC profile gives itself (its `desc` tag; ICC.1:2022 section 9.2.41, and `textDescriptionType` of
 * ICC.1:2001). Only its table of tags and that tag are read. A profile without a name, or with one that cannot be
 * read, is `unnamed`: that there is one still matters.
 */
export async function readIccName(read: ReadProfile): Promise<string> {
  try {
    const description = descriptionTag(await read(0, headerSize + 4 + mostTags * 12))
    if (!description) return 'unnamed'
    return nameIn(await read(description.offset, Math.min(description.length, mostDescription))) ?? 'unnamed'
  } catch (error) {
    if (error instanceof DamagedFile || error instanceof RangeError) return 'unnamed'
    throw error
  }
}

function descriptionTag(head: DataView): { offset: number; length: number } | null {
  if (head.byteLength < headerSize + 4) return null
  const count = Math.min(head.getUint32(headerSize), mostTags)
  for (let i = 0; i < count; i++) {
    const entry = headerSize + 4 + i * 12
    if (entry + 12 > head.byteLength) return null
    if (latin1(head, entry, 4) === 'desc') {
      return { offset: head.getUint32(entry + 4), length: head.getUint32(entry + 8) }
    }
  }
  return null
}

function nameIn(tag: DataView): string | null {
  if (tag.byteLength < 28) return null
  const name = latin1(tag, 0, 4) === 'mluc' ? localisedName(tag) : latin1(tag, 12, tag.getUint32(8))
  return name.replace(/\0.*$/s, '').trim() || null
}

function localisedName(tag: DataView): string {
  const length = Math.min(tag.getUint32(20), mostDescription)
  const start = tag.getUint32(24)
  let name = ''
  for (let i = start; i + 1 < Math.min(start + length, tag.byteLength); i += 2) {
    name += String.fromCharCode(tag.getUint16(i))
  }
  return name
}
