import type { Piece } from '../facts/color-source.ts'
import type { MetadataKind, Orientation } from '../facts/media-facts.ts'
import type { ByteSource } from './byte-source.ts'
import { readExif } from './exif.ts'
import { joined } from './pieces.ts'

/** What all EXIF of a file says. */
export interface ExifBlocks {
  readonly orientation: Orientation
  readonly orientationInDoubt?: true
  readonly metadata: readonly MetadataKind[]
}

/** More than any program writes; a hostile file must not make us read for long. */
const maxBlocks = 16

/**
 * Reads EXIF, of which there can be several blocks, or one in several segments of a JPEG since it is longer than one. The orientation
 * is that of the first one that has anything in it, as in Chromium 156, and mostly in others: where they differ it is in
 * doubt.
 *
 * @param blocks where they lie, behind their names
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
    // What goes on with the block before it has no header of its own.
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
