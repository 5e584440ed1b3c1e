import type { Piece } from '../../facts/colour-source.ts'
import type { MetadataKind, Orientation } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { readExif } from '../exif.ts'
import { latin1 } from '../text.ts'
import { type PngColours, pngColours } from './png-colours.ts'
import { endOfPng } from './png-end.ts'

/** The data of a chunk. */
export interface PngChunk extends Piece {
  readonly type: string
}

/** What {@link pngDetails} adds to the facts of a PNG. */
export interface PngDetails extends PngColours {
  readonly orientation: Orientation
  readonly metadata: readonly MetadataKind[]
  readonly truncated: boolean
}

const exifRead = 4096
const keywordRead = 80

/**
 * What only some PNGs have: a colour space other than plain sRGB, EXIF, text, and chunks behind the pixels.
 *
 * @param firstData where the first IDAT chunk starts
 * @param declared `sRGB` where a chunk says so
 */
export async function pngDetails(
  source: ByteSource,
  rare: readonly PngChunk[],
  firstData: number,
  declared: string | null,
): Promise<PngDetails> {
  const { behind, truncated, trailing } = await endOfPng(source, firstData)
  const metadata = new Set<MetadataKind>()
  let orientation: Orientation = 1
  for (const { type, offset, length } of [...rare, ...behind]) {
    if (type === 'eXIf') {
      const exif = readExif(await source.view(offset, Math.min(length, exifRead)))
      orientation = exif.orientation
      for (const kind of exif.metadata) metadata.add(kind)
    } else if (/^[tzi][TE]Xt$/i.test(type)) {
      metadata.add(textKind(latin1(await source.view(offset, Math.min(length, keywordRead)), 0, keywordRead)))
    }
  }
  if (trailing) metadata.add('trailing')
  const colours = await pngColours(source, rare, declared)
  return { orientation, ...colours, metadata: [...metadata], truncated }
}

/** ImageMagick packs what it has no chunk for into texts. */
function textKind(start: string): MetadataKind {
  if (/^(XML:com\.adobe\.xmp|Raw profile type xmp)\0/.test(start)) return 'xmp'
  if (/^Raw profile type (exif|APP1)\0/.test(start)) return 'exif'
  return start.startsWith('Raw profile type iptc\0') ? 'iptc' : 'comment'
}
