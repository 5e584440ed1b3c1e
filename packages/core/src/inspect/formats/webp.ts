import type { Piece } from '../../facts/color-source.ts'
import type { MetadataKind } from '../../facts/media-facts.ts'
import type { Size } from '../../geometry/fit.ts'
import type { Rectangle } from '../../geometry/ratio.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { readExifBlocks } from '../exif-blocks.ts'
import { iccColors } from '../icc.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'

const riffHeader = 12
const chunkRead = 4096
/** Of a frame in an animation: where it lies, and the head of its first part. */
const frameRead = 16 + 8 + 5
/** More frames than anybody posts; a hostile file must not make us walk for long. */
const maxChunks = 10_000

/** Of the chunk VP8X (RFC 9649, 2.7.1): what the file has. */
const flag = { profile: 0x20, alpha: 0x10, exif: 0x08 }
/** What else the picture is made of (RFC 9649, 2.7); chunks of other names are ignored by whoever shows it. */
const pictureChunks: readonly string[] = ['ALPH', 'ANIM']

/** Reads the chunks of a WebP file (RFC 9649). */
export async function inspectWebp(source: ByteSource): Promise<StoredImage> {
  const riff = await source.view(0, riffHeader)
  const declaredEnd = 8 + riff.getUint32(4, true)
  let size: { width: number; height: number } | undefined
  let hasAlpha = false
  let hasPixels = false
  let isCut = false
  let frames = 0
  let firstFrame: Rectangle | undefined
  let flags = 0
  const exif: Piece[] = []
  const profiles: Piece[] = []
  const metadata = new Set<MetadataKind>()

  let offset = riffHeader
  for (let chunks = 0; offset + 8 <= Math.min(declaredEnd, source.byteLength); chunks++) {
    if (chunks > maxChunks) throw new DamagedFile('The chunks have no end')
    const head = await source.view(offset, 8)
    const type = latin1(head, 0, 4)
    const length = head.getUint32(4, true)
    const start = offset + 8
    offset = start + length + (length & 1)
    // What is missing after the first frame is missing of no photo.
    const isPicture =
      type === 'VP8 ' || type === 'VP8L' || (type === 'ANMF' && frames === 0) || type === 'ALPH'
    isCut ||= isPicture && start + length > source.byteLength
    hasPixels ||= type === 'VP8 ' || type === 'VP8L' || type === 'ANMF'
    if (type === 'ANMF') {
      if (frames === 0) {
        const frame = await source.view(start, Math.min(length, frameRead))
        firstFrame = size && frame.byteLength === frameRead ? partOf(size, frame) : undefined
        hasAlpha ||= firstFrame !== undefined || isTransparentFrame(frame)
      }
      frames++
      continue
    }
    const data = await source.view(start, Math.min(length, chunkRead))
    if (type === 'VP8X' && data.byteLength >= 10) {
      flags = data.getUint8(0)
      hasAlpha = (flags & flag.alpha) !== 0
      size = { width: 1 + uint24(data, 4), height: 1 + uint24(data, 7) }
    } else if (type === 'VP8 ' && data.byteLength >= 10) {
      // RFC 6386 section 9.1: three bytes of frame tag, the start code 9d 01 2a, then 14 bits a side.
      if (uint24(data, 3) !== 0x2a019d) throw new DamagedFile('The VP8 frame has no start code')
      const tag = uint24(data, 0)
      const isShownKeyFrame = (tag & 1) === 0 && (tag & 0x10) !== 0
      if (!isShownKeyFrame || tag >> 5 >= length) throw new DamagedFile('The VP8 frame is no picture')
      size ??= { width: data.getUint16(6, true) & 0x3fff, height: data.getUint16(8, true) & 0x3fff }
    } else if (type === 'VP8L' && data.byteLength >= 5) {
      const bits = data.getUint32(1, true)
      // RFC 9649, 3.4: a signature, 14 bits a side, whether there is alpha, and a version of three bits.
      if (data.getUint8(0) !== 0x2f || bits >>> 29 !== 0)
        throw new DamagedFile('The VP8L frame has no header')
      size ??= { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
      hasAlpha ||= ((bits >>> 28) & 1) === 1
    } else if (type === 'ICCP') {
      profiles.push({ offset: start, length })
    } else if (type === 'EXIF') {
      // Some encoders put JPEG's "Exif\0\0" in front, against the specification; libwebp reads both.
      const skip = latin1(data, 0, 6) === 'Exif\0\0' ? 6 : 0
      exif.push({ offset: start + skip, length: length - skip })
    } else if (type === 'C2PA') {
      metadata.add('credentials')
    } else if (type === 'XMP ') {
      metadata.add('xmp')
    } else if (!pictureChunks.includes(type)) {
      metadata.add('application')
    }
  }
  if (!size?.width || !size.height) throw new DamagedFile('The image has no size')
  const isWithoutEnd = declaredEnd > source.byteLength || offset - 1 > source.byteLength
  if (!hasPixels && !isWithoutEnd) throw new DamagedFile('The image has no pixels')
  if (declaredEnd < source.byteLength) metadata.add('trailing')
  // What it announces and does not have is none of the picture: decoders differ in whether they show it all the same.
  const truncated = isCut || (!hasPixels && isWithoutEnd)
  if (isWithoutEnd && !truncated) metadata.add('application')
  const { metadata: inExif, ...told } = await readExifBlocks(source, exif)
  for (const kind of inExif) metadata.add(kind)
  const [profile] = profiles
  const counted = profile && flags & flag.profile ? [profile] : []
  const colors = await iccColors(source, counted, 'rgb')
  // Some program or other converts by a profile that does not count.
  if (profiles.length > (colors.colorSource ? 1 : 0)) metadata.add('application')
  return {
    ...size,
    ...(firstFrame && { firstFrame }),
    // What no flag announces is skipped, by libvips as well.
    ...(flags & flag.exif ? told : {}),
    ...colors,
    frameCount: Math.max(1, frames),
    hasAlpha,
    metadata: [...metadata],
    truncated,
  }
}

/** The part of the canvas that a frame covers (RFC 9649, 2.7.1.1); undefined where that is all of it. */
function partOf(canvas: Size, frame: DataView): Rectangle | undefined {
  const [x, y] = [2 * uint24(frame, 0), 2 * uint24(frame, 3)] as const
  const [width, height] = [1 + uint24(frame, 6), 1 + uint24(frame, 9)] as const
  const isWhole = x === 0 && y === 0 && width >= canvas.width && height >= canvas.height
  return isWhole ? undefined : { x, y, width, height }
}

/** Whether a frame has alpha, by its first part: it has where the file's header says that nothing has, too. */
function isTransparentFrame(frame: DataView): boolean {
  const type = latin1(frame, 16, 4)
  return (
    type === 'ALPH' ||
    (type === 'VP8L' && frame.byteLength === frameRead && (frame.getUint8(28) & 0x10) !== 0)
  )
}

function uint24(data: DataView, offset: number): number {
  return data.getUint16(offset, true) | (data.getUint8(offset + 2) << 16)
}
