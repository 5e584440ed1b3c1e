import type { ImageCoding } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { iccColours } from '../icc-colours.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'

const fileHeader = 14
/** The sizes of the headers that Windows and OS/2 know (BITMAPCOREHEADER up to BITMAPV5HEADER). */
const headerSizes: readonly number[] = [12, 16, 40, 52, 56, 64, 108, 124]
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
const depths: readonly number[] = [1, 2, 4, 8, 16, 24, 32]

/** Reads the headers of a BMP (Windows GDI, "Bitmap Storage"). */
export async function inspectBmp(source: ByteSource): Promise<StoredImage> {
  const head = await source.view(0, fileHeader + 124)
  const size = head.getUint32(14, true)
  if (!headerSizes.includes(size)) throw new DamagedFile(`A header of ${size} bytes`)
  const core = size === 12
  const width = core ? head.getUint16(18, true) : head.getInt32(18, true)
  // A negative height says that the rows run from the top down.
  const height = Math.abs(core ? head.getUint16(20, true) : head.getInt32(22, true))
  const bits = head.getUint16(core ? 24 : 28, true)
  // The number stands for something else in OS/2's 64 bytes; those with 16 bytes have none.
  const kind = size >= 40 ? head.getUint32(30, true) : compression.rgb
  if (width <= 0 || height === 0) throw new DamagedFile('The image has no size')
  const coding = codings[kind]
  const embedded = kind === compression.jpeg || kind === compression.png
  if (!coding || (size === 64 && kind > compression.rle4)) throw new DamagedFile(`Compression ${kind}`)
  if (!embedded && !depths.includes(bits)) throw new DamagedFile(`Pixels of ${bits} bits`)

  const masked = kind === compression.bitfields || kind === compression.alphaBitfields
  // The masks are a part of the larger headers, and come behind the smallest one.
  const alphaMask = size >= 56 || kind === compression.alphaBitfields
  const mask = (at: number): number => (masked ? head.getUint32(54 + at * 4, true) : 0)
  const hasAlpha = masked && alphaMask && mask(3) !== 0
  const bitDepth = masked ? Math.max(1, ...[0, 1, 2].map((at) => bitsIn(mask(at)))) : bits === 16 ? 5 : 8

  const pixels = head.getUint32(10, true)
  const declared = kind !== compression.rgb && !masked ? head.getUint32(34, true) : 0
  const data =
    declared || (masked || kind === compression.rgb ? Math.ceil((width * bits) / 32) * 4 * height : 0)
  const profile = size === 124 ? profileAt(head) : null
  const end = Math.max(pixels + data, profile ? profile.offset + profile.length : 0, head.getUint32(2, true))
  return {
    width,
    height,
    bitDepth,
    hasAlpha,
    coding,
    ...(await colourSpace(source, head, size)),
    metadata: source.byteLength > end ? ['trailing'] : [],
    truncated: pixels + data > source.byteLength,
  }
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
async function colourSpace(
  source: ByteSource,
  head: DataView,
  size: number,
): Promise<Pick<StoredImage, 'colourProfile' | 'colourSource'>> {
  if (size < 108) return {}
  const tag = latin1(head, fileHeader + 56, 4)
  if (tag === 'BGRs') return { colourProfile: 'sRGB' }
  if (tag === '\0\0\0\0') return { colourProfile: calibrated(head) }
  if (tag === 'KNIL') return { colourProfile: 'unnamed' }
  const profile = size === 124 && tag === 'DEBM' ? profileAt(head) : null
  return profile ? iccColours(source, [profile], 'rgb') : {}
}

/** Programs that know nothing of colour leave the primaries and the gamma at zero. */
function calibrated(head: DataView): string | null {
  for (let at = 60; at < 108; at++) if (head.getUint8(fileHeader + at) !== 0) return 'calibrated RGB'
  return null
}
