import type { ImageCoding } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { iccColors } from '../icc.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'

const fileHeader = 14
/** The longest header, BITMAPV5HEADER. */
const longestHeader = 124
/** Sizes of headers: OS/2's first, those of Windows, and the largest of OS/2's second, whose last fields may be missing. */
const sizes = { core: 12, info: 40, masks: 52, alphaMask: 56, os2: 64 }
const compression = { rgb: 0, rle8: 1, rle4: 2, bitfields: 3, jpeg: 4, png: 5, alphaBitfields: 6 }
const codings: Readonly<Record<number, ImageCoding>> = {
  [compression.rgb]: 'uncompressed',
  [compression.rle8]: 'run-length',
  [compression.rle4]: 'run-length',
  [compression.bitfields]: 'uncompressed',
  [compression.jpeg]: 'jpeg',
  [compression.png]: 'deflate',
  [compression.alphaBitfields]: 'uncompressed',
}
/** In OS/2's second header two of the numbers stand for something else. */
const os2Codings: Readonly<Record<number, ImageCoding>> = {
  [compression.rgb]: 'uncompressed',
  [compression.rle8]: 'run-length',
  [compression.rle4]: 'run-length',
  3: 'ccitt',
  4: 'run-length',
}

/**
 * Reads the headers of a BMP (Windows GDI, "Bitmap Storage"; OS/2, "Bitmap File Format"); of an array of them, those of the first.
 * The one of the file can be missing.
 */
export async function inspectBmp(source: ByteSource): Promise<StoredImage> {
  const magic = latin1(await source.view(0, 2), 0, 2)
  const isBare = magic !== 'BA' && magic !== 'BM'
  // As if the file started there. Fields that the header does not have are read no more than the end of the file allows.
  const start = magic === 'BA' ? fileHeader : isBare ? -fileHeader : 0
  const head = isBare
    ? behindNothing(await source.view(0, longestHeader))
    : await source.view(start, fileHeader + longestHeader)
  const size = head.getUint32(14, true)
  const core = size === sizes.core
  const os2 = !core && size <= sizes.os2 && ![sizes.info, sizes.masks, sizes.alphaMask].includes(size)
  const width = core ? head.getUint16(18, true) : head.getInt32(18, true)
  // A negative height says that the rows run from the top down.
  const height = Math.abs(core ? head.getUint16(20, true) : head.getInt32(22, true))
  const bits = head.getUint16(core ? 24 : 28, true)
  const field = (at: number): number => (at + 4 <= size ? head.getUint32(fileHeader + at, true) : 0)
  const kind = core ? compression.rgb : field(16)
  if (width <= 0 || height === 0) throw new DamagedFile('The image has no size')
  const coding = (os2 ? os2Codings : codings)[kind] ?? `bmp-${kind}`

  const masked = !os2 && (kind === compression.bitfields || kind === compression.alphaBitfields)
  // The masks are a part of the larger headers, and come after the smallest one.
  const alphaMask = size >= sizes.alphaMask || kind === compression.alphaBitfields
  const mask = (at: number): number => (masked ? head.getUint32(54 + at * 4, true) : 0)
  const hasAlpha = masked && alphaMask && mask(3) !== 0
  const bitDepth = masked ? Math.max(1, ...[0, 1, 2].map((at) => bitsIn(mask(at)))) : bits === 16 ? 5 : 8

  const pixels = head.getUint32(10, true)
  const plain = coding === 'uncompressed'
  // The last row need not be filled up to four bytes.
  const min = plain ? Math.ceil((width * bits) / 32) * 4 * (height - 1) + Math.ceil((width * bits) / 8) : 1
  const data = Math.max(min, plain ? Math.ceil((width * bits) / 32) * 4 * height : field(20))
  const profile = size === longestHeader ? profileAt(head) : null
  const end = Math.max(pixels + data, profile ? profile.offset + profile.length : 0, head.getUint32(2, true))
  return {
    width,
    height,
    bitDepth,
    hasAlpha,
    coding,
    ...(await colorSpace(source, head, size, start)),
    metadata: start === 0 && source.byteLength > end ? ['trailing'] : [],
    truncated: pixels + min > source.byteLength,
  }
}

/** Where the header of the file is missing, zeros stand for it, which say nothing of the place of the pixels. */
function behindNothing(header: DataView): DataView {
  const whole = new Uint8Array(fileHeader + header.byteLength)
  whole.set(new Uint8Array(header.buffer, header.byteOffset, header.byteLength), fileHeader)
  return new DataView(whole.buffer)
}

function bitsIn(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}

function profileAt(head: DataView): { offset: number; length: number } | null {
  const tag = latin1(head, fileHeader + 56, 4)
  if (tag !== 'DEBM' && tag !== 'KNIL') return null
  return {
    offset: fileHeader + head.getUint32(fileHeader + 112, true),
    length: head.getUint32(fileHeader + 116, true),
  }
}

/** The field is a number of four letters, which little-endian files hold backwards: `BGRs` is `sRGB`. */
async function colorSpace(
  source: ByteSource,
  head: DataView,
  size: number,
  start: number,
): Promise<Pick<StoredImage, 'colorProfile' | 'colorSource'>> {
  if (size < 108) return {}
  const tag = latin1(head, fileHeader + 56, 4)
  // Calibrated primaries and gammas (a tag of zeros) are ignored, as by Chromium and libvips: few writers mean what they state there.
  if (tag === 'BGRs') return { colorProfile: 'sRGB' }
  if (tag === 'KNIL') return { colorProfile: 'unnamed' }
  const profile = size === 124 && tag === 'DEBM' ? profileAt(head) : null
  return profile ? iccColors(source, [{ ...profile, offset: start + profile.offset }], 'rgb') : {}
}
