import type { MetadataKind, Orientation } from '../facts/media-facts.ts'

/** What an EXIF block says that matters here. */
export interface Exif {
  readonly orientation: Orientation
  readonly metadata: readonly MetadataKind[]
}

const orientationTag = 0x0112
const gpsTag = 0x8825
const shortType = 3
/** More entries than any camera writes; a damaged count must not make us walk for long. */
const mostEntries = 512

/**
 * Reads a TIFF structure as EXIF 2.32 section 4.5 has it: IFD0 for orientation and the GPS pointer, and whether an
 * IFD1 (the thumbnail) follows. Damaged EXIF reads as far as it goes: viewers ignore what they cannot read, too.
 */
export function readExif(tiff: DataView): Exif {
  const metadata: MetadataKind[] = ['exif']
  let orientation: Orientation = 1
  const order = tiff.byteLength >= 8 ? tiff.getUint16(0) : 0
  if (order !== 0x4949 && order !== 0x4d4d) return { orientation, metadata }
  const little = order === 0x4949
  const ifd0 = tiff.getUint32(4, little)
  if (ifd0 + 2 > tiff.byteLength) return { orientation, metadata }
  const count = Math.min(tiff.getUint16(ifd0, little), mostEntries)
  for (let i = 0; i < count; i++) {
    const entry = ifd0 + 2 + i * 12
    if (entry + 12 > tiff.byteLength) return { orientation, metadata }
    const tag = tiff.getUint16(entry, little)
    if (tag === gpsTag) metadata.push('gps')
    if (tag === orientationTag && tiff.getUint16(entry + 2, little) === shortType) {
      const value = tiff.getUint16(entry + 8, little)
      if (value >= 1 && value <= 8) orientation = value as Orientation
    }
  }
  const next = ifd0 + 2 + count * 12
  if (next + 4 <= tiff.byteLength && tiff.getUint32(next, little) !== 0) metadata.push('thumbnail')
  return { orientation, metadata }
}

/** Whether this orientation turns the picture by a quarter, so that its width and height change places. */
export function isQuarterTurn(orientation: Orientation): boolean {
  return orientation >= 5
}
