import type { MetadataKind } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { latin1 } from '../text.ts'

const countTag = 0xb001
const entriesTag = 0xb002
const entrySize = 16
const maxTags = 32
/** Only the first further pictures are looked at; no phone writes more than one gain map and a few others. */
const maxPictures = 4
/** Bytes of a further picture in which it tells what it is. */
const pictureRead = 4096
/** Ultra HDR, Apple, ISO 21496-1. */
const gainMapMark = /hdrgm:|hdrgainmap|urn:iso:std:iso:ts:21496:-1/i

/**
 * Reads a multi-picture index (CIPA DC-007-2009 section 5), a TIFF structure which lists the pictures that follow the
 * first one, and looks at those.
 *
 * @param start where the structure is in the file: its offsets count from there
 */
export async function readMultiPicture(
  source: ByteSource,
  start: number,
  length: number,
): Promise<MetadataKind[]> {
  const index = await source.view(start, Math.min(length, 1024))
  if (index.byteLength < 10) return []
  const little = index.getUint16(0) === 0x4949
  const directory = index.getUint32(4, little)
  const offsets: number[] = []
  for (let i = 0; i < maxTags; i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > index.byteLength || i >= index.getUint16(directory, little)) break
    const tag = index.getUint16(entry, little)
    if (tag === countTag && index.getUint32(entry + 8, little) < 2) return []
    if (tag !== entriesTag) continue
    const size = index.getUint32(entry + 4, little)
    const first = index.getUint32(entry + 8, little)
    // The first entry is the picture that holds the index.
    for (let n = 1; n * entrySize < size && n <= maxPictures; n++) {
      const at = first + n * entrySize
      if (at + entrySize <= index.byteLength) offsets.push(start + index.getUint32(at + 8, little))
    }
  }
  const found = new Set<MetadataKind>(['multi-picture'])
  for (const offset of offsets) {
    const picture = await source.view(offset, pictureRead)
    if (picture.byteLength < 2 || picture.getUint16(0) !== 0xffd8) continue
    found.add('trailing')
    if (gainMapMark.test(latin1(picture, 0, pictureRead))) found.add('gain-map')
  }
  return [...found]
}
