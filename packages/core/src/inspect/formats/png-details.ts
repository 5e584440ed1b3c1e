import type { MetadataKind, Orientation } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { cicpName, gammaName, meansSrgb, primariesCode } from '../cicp.ts'
import { readExif } from '../exif.ts'
import { readIccName } from '../icc.ts'
import type { Piece } from '../pieces.ts'
import { latin1 } from '../text.ts'
import { inflatedStart } from './inflated-start.ts'
import { endOfPng } from './png-end.ts'

/** The data of a chunk. */
export interface PngChunk extends Piece {
  readonly type: string
}

/** What {@link pngDetails} adds to the facts of a PNG. */
export interface PngDetails {
  readonly orientation: Orientation
  readonly colourProfile: string | null
  readonly metadata: readonly MetadataKind[]
  readonly truncated: boolean
}

const exifRead = 4096
const keywordRead = 80
const compressedProfileRead = 16 * 1024
/** Bytes of an unpacked profile in which its table of tags and, nearly always, its name lie. */
const profileRead = 64 * 1024

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
  const colourProfile = await colourSpace(source, rare, declared)
  return { orientation, colourProfile, metadata: [...metadata], truncated }
}

/** ImageMagick packs what it has no chunk for into texts. */
function textKind(start: string): MetadataKind {
  if (/^(XML:com\.adobe\.xmp|Raw profile type xmp)\0/.test(start)) return 'xmp'
  if (/^Raw profile type (exif|APP1)\0/.test(start)) return 'exif'
  return start.startsWith('Raw profile type iptc\0') ? 'iptc' : 'comment'
}

/** In the order of PNG (third edition, section 4.3): cICP, iCCP, sRGB, then gAMA and cHRM. */
async function colourSpace(
  source: ByteSource,
  chunks: readonly PngChunk[],
  declared: string | null,
): Promise<string | null> {
  const read = async (type: string, most: number): Promise<DataView<ArrayBuffer> | null> => {
    const chunk = chunks.find((one) => one.type === type)
    return chunk ? source.view(chunk.offset, Math.min(chunk.length, most)) : null
  }
  const cicp = await read('cICP', 4)
  if (cicp && cicp.byteLength >= 2) {
    const name = cicpName(cicp.getUint8(0), cicp.getUint8(1))
    if (name) return name
  }
  const packed = await read('iCCP', compressedProfileRead)
  if (packed) return profileName(packed)
  if (declared) return declared
  const chrm = await read('cHRM', 32)
  // Behind the white point; in hundred-thousandths, as is the gamma.
  const xy = chrm?.byteLength === 32 && Array.from({ length: 6 }, (_, i) => chrm.getUint32(8 + i * 4) / 1e5)
  const code = xy ? primariesCode(xy) : 1
  const gama = await read('gAMA', 4)
  const inverse = gama && gama.byteLength === 4 ? gama.getUint32(0) : 0
  if (inverse > 0) {
    const gamma = 1e5 / inverse
    return meansSrgb(code, gamma) ? 'sRGB' : gammaName(code, gamma)
  }
  if (!xy) return null
  return code === null ? 'custom' : cicpName(code, 13)
}

/** The name in the profile; else the one that the chunk gives it, which is often just "icc". */
async function profileName(chunk: DataView<ArrayBuffer>): Promise<string> {
  const keyword = latin1(chunk, 0, 79).replace(/\0.*$/s, '')
  const packed = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength).slice(keyword.length + 2)
  const profile = await inflatedStart(packed, profileRead)
  const name = await readIccName(
    async (offset, length) => new DataView(profile.buffer, offset, Math.min(length, profile.length - offset)),
  )
  return name === 'unnamed' ? keyword || name : name
}
