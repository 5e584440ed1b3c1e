import type { Piece } from '../facts/color-source.ts'
import type { MetadataKind, Orientation } from '../facts/media-facts.ts'
import type { ByteSource } from './byte-source.ts'
import { readExif } from './exif.ts'
import { joined } from './pieces.ts'

/** What all EXIF blocks of a file say. */
export interface ExifBlocks {
  readonly orientation: Orientation
  readonly orientationInDoubt?: true
  readonly metadata: readonly MetadataKind[]
}

/** More than any program writes; it bounds the time that a hostile file can take. */
const maxBlocks = 16

/**
 * Reads EXIF. There can be several blocks, or one that is split over several segments of a JPEG. The orientation is that of the
 * first block that is not empty, as in Chromium 156 and mostly in other viewers. If viewers would differ, it is reported as in
 * doubt.
 *
 * @param blocks their locations, without the identifiers before them
 */
export async function readExifBlocks(source: ByteSource, blocks: readonly Piece[]): Promise<ExifBlocks> {
  const [first, ...others] = blocks.filter(({ length }) => length > 0).slice(0, maxBlocks)
  if (!first) return { orientation: 1, metadata: blocks.length > 0 ? ['exif'] : [] }
  const exif = await readExif(joined(source, [first]))
  const metadata = new Set(exif.metadata)
  let inDoubt = exif.inDoubt
  if (inDoubt && others.length > 0) {
    const whole = await readExif(joined(source, [first, ...others]))
    for (const kind of whole.metadata) metadata.add(kind)
  }
  for (const other of others) {
    const start = await source.view(other.offset, 2)
    const isBlock = start.byteLength === 2 && [0x4949, 0x4d4d].includes(start.getUint16(0))
    // A continuation of the previous block has no header of its own.
    if (!isBlock) continue
    const own = await readExif(joined(source, [other]))
    for (const kind of own.metadata) metadata.add(kind)
    inDoubt ||= own.inDoubt || own.orientation !== exif.orientation
  }
  return {
    orientation: exif.orientation,
    ...(inDoubt && { orientationInDoubt: true }),
    metadata: [...metadata],
  }
}
