import type { MetadataKind, Orientation } from '../facts/media-facts.ts'

/** The content of an EXIF block that matters here. */
export interface Exif {
  readonly orientation: Orientation
  /**
   * Whether programs rotate the picture in different ways by it, or part of it could not be read: an offset leads out of the
   * block, it is no TIFF structure, it has two orientations, or one of another type.
   */
  readonly inDoubt: boolean
  readonly metadata: readonly MetadataKind[]
}

/** Reads a part of a block; fewer bytes at its end. */
export type ReadExif = (offset: number, length: number) => Promise<DataView>

const orientationTag = 0x0112
const gpsTag = 0x8825
const type = { byte: 1, short: 3, long: 4, signedByte: 6, signedShort: 8, signedLong: 9 }
const tiffHeader = 8
const entrySize = 12

/**
 * Reads a TIFF structure as EXIF 2.32 section 4.5 has it: IFD0 for orientation and the GPS pointer, wherever in the block
 * it is, and whether an IFD1 (the thumbnail) follows. Damaged EXIF is read as far as possible, since viewers also ignore what
 * they cannot read.
 *
 * The orientation is the first one that is a single number of type SHORT from 1 to 8, as in Chromium 156. WebKitGTK 2.50 takes
 * the first entry whatever its number, Firefox 153 the last one, and libvips numbers of any type.
 */
export async function readExif(read: ReadExif): Promise<Exif> {
  const unread: Exif = { orientation: 1, inDoubt: true, metadata: ['exif'] }
  const head = await read(0, tiffHeader)
  const order = head.byteLength === tiffHeader ? head.getUint16(0) : 0
  if (order !== 0x4949 && order !== 0x4d4d) return unread
  const little = order === 0x4949
  if (head.getUint16(2, little) !== 42) return unread
  const ifd0 = head.getUint32(4, little)
  const counted = await read(ifd0, 2)
  if (ifd0 < tiffHeader || counted.byteLength < 2) return unread
  const count = counted.getUint16(0, little)
  const ifd = await read(ifd0 + 2, count * entrySize + 4)
  const metadata: MetadataKind[] = ['exif']
  const told: number[] = []
  let orientation: Orientation | undefined
  let at = 0
  for (; at < count * entrySize && at + entrySize <= ifd.byteLength; at += entrySize) {
    const tag = ifd.getUint16(at, little)
    if (tag === gpsTag) metadata.push('gps')
    if (tag !== orientationTag) continue
    const value = numberAt(ifd, at, little)
    if (value < 1 || value > 8) continue
    told.push(value)
    const isPlain = ifd.getUint16(at + 2, little) === type.short && ifd.getUint32(at + 4, little) === 1
    if (isPlain) orientation ??= value as Orientation
  }
  if (at + 4 <= ifd.byteLength && ifd.getUint32(at, little) !== 0) metadata.push('thumbnail')
  orientation ??= 1
  return {
    orientation,
    inDoubt: at < count * entrySize || told.some((value) => value !== orientation),
    metadata: [...new Set(metadata)],
  }
}

/** The first integer of an entry, read leniently; 0 if it has another type. */
function numberAt(ifd: DataView, entry: number, little: boolean): number {
  switch (ifd.getUint16(entry + 2, little)) {
    case type.byte:
    case type.signedByte:
      return ifd.getUint8(entry + 8)
    case type.short:
    case type.signedShort:
      return ifd.getUint16(entry + 8, little)
    case type.long:
    case type.signedLong:
      return ifd.getUint32(entry + 8, little)
    default:
      return 0
  }
}
