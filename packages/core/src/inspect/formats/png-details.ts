import type { Piece } from '../../facts/color-source.ts'
import type { ColorModel, MetadataKind, Orientation } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { crc32 } from '../crc32.ts'
import { readExifBlocks } from '../exif-blocks.ts'
import { latin1 } from '../text.ts'
import type { PngChunk } from './png-chunk.ts'
import { type PngColors, pngColors } from './png-colors.ts'
import { endOfPng } from './png-end.ts'

/** What {@link pngDetails} adds to the facts of a PNG. */
export interface PngDetails extends PngColors {
  readonly orientation: Orientation
  readonly orientationInDoubt?: true
  readonly metadata: readonly MetadataKind[]
  readonly truncated: boolean
}

/** No longer chunk of these kinds is looked at: an EXIF block in a JPEG has 64 kB at most. */
const maxChecked = 1024 * 1024
/** Those that browsers pass over where their checksum is wrong; of a profile only Chromium minds it. */
const checked: readonly string[] = ['cICP', 'gAMA', 'cHRM', 'eXIf']
const keywordRead = 80

/**
 * Reads what only some PNGs have: a colour space other than plain sRGB, EXIF, text, and chunks after the pixels.
 *
 * @param firstData where the first IDAT chunk starts
 * @param declared `sRGB` where a chunk says so
 */
export async function pngDetails(
  source: ByteSource,
  rare: readonly PngChunk[],
  firstData: number,
  declared: string | null,
  colorModel: ColorModel,
): Promise<PngDetails> {
  const { trailingChunks, truncated, trailing } = await endOfPng(source, firstData)
  const metadata = new Set<MetadataKind>()
  const counted = await soundChunks(source, rare)
  const exif: Piece[] = []
  for (const chunk of [...rare, ...trailingChunks]) {
    const { type, offset, length } = chunk
    if (type === 'eXIf') {
      if (counted.includes(chunk)) exif.push(chunk)
      else for (const kind of (await readExifBlocks(source, [chunk])).metadata) metadata.add(kind)
    } else if (type === 'caBX') {
      metadata.add('credentials')
    } else if (/^[tzi][TE]Xt$/i.test(type)) {
      metadata.add(textKind(latin1(await source.view(offset, Math.min(length, keywordRead)), 0, keywordRead)))
    }
  }
  if (trailing) metadata.add('trailing')
  // The first one in front of the pixels is the one that browsers and libvips go by.
  const { metadata: inExif, ...told } = await readExifBlocks(source, exif)
  for (const kind of inExif) metadata.add(kind)
  const colors = await pngColors(source, counted, declared, colorModel)
  return { ...told, ...colors, metadata: [...metadata], truncated }
}

/** The chunks that count: without those that browsers pass over since their checksum is wrong. */
async function soundChunks(source: ByteSource, chunks: readonly PngChunk[]): Promise<PngChunk[]> {
  const sound: PngChunk[] = []
  for (const chunk of chunks) {
    const { type, offset, length } = chunk
    if (checked.includes(type)) {
      if (length > maxChecked) continue
      const view = await source.view(offset - 4, length + 8)
      if (view.byteLength < length + 8 || crc32(view, length + 4) !== view.getUint32(length + 4)) continue
    }
    sound.push(chunk)
  }
  return sound
}

/** ImageMagick stores metadata for which there is no chunk as text. */
function textKind(start: string): MetadataKind {
  if (/^(XML:com\.adobe\.xmp|Raw profile type xmp)\0/.test(start)) return 'xmp'
  if (/^Raw profile type (exif|APP1)\0/.test(start)) return 'exif'
  return start.startsWith('Raw profile type iptc\0') ? 'iptc' : 'comment'
}
