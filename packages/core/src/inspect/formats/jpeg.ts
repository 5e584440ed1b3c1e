import type { ColourModel, ImageFacts, MetadataKind, Orientation } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { isQuarterTurn, readExif } from '../exif.ts'
import { iccProfileName } from '../icc.ts'
import { latin1 } from '../text.ts'

const marker = { sof0: 0xc0, dht: 0xc4, jpg: 0xc8, dac: 0xcc, sof15: 0xcf, eoi: 0xd9, sos: 0xda, com: 0xfe }
const app = (n: number): number => 0xe0 + n

/** Bytes of a segment's payload that are read to tell what it holds; EXIF's IFD0 lies at its front. */
const payloadRead = 4096
const scanChunk = 256 * 1024
/** A file is walked through no further than this to find the end of its image. */
const mostScanned = 64 * 1024 * 1024
/** More than any encoder writes; a damaged or hostile file must not make us walk for long. */
const mostSegments = 2000
const mostFillBytes = 64

const startsFrame = (code: number): boolean =>
  code >= marker.sof0 &&
  code <= marker.sof15 &&
  code !== marker.dht &&
  code !== marker.jpg &&
  code !== marker.dac

/** Reads the segments of a JPEG (ITU-T T.81 annex B) up to its first scan, and whether the file is whole. */
export async function inspectJpeg(source: ByteSource): Promise<Omit<ImageFacts, 'name' | 'byteLength'>> {
  let frame: { width: number; height: number; components: number; bitDepth: number } | null = null
  let orientation: Orientation = 1
  let colourProfile: string | null = null
  const metadata = new Set<MetadataKind>()

  let offset = 2
  for (let segments = 0; ; segments++) {
    if (segments > mostSegments) throw new DamagedFile('The header has no end')
    const { code, payload, length, next } = await segment(source, offset)
    if (startsFrame(code)) {
      if (payload.byteLength < 6) throw new DamagedFile('The frame header is cut off')
      frame = {
        bitDepth: payload.getUint8(0),
        height: payload.getUint16(1),
        width: payload.getUint16(3),
        components: payload.getUint8(5),
      }
    } else if (code === app(1) && latin1(payload, 0, 6) === 'Exif\0\0') {
      const exif = readExif(new DataView(payload.buffer, payload.byteOffset + 6, payload.byteLength - 6))
      orientation = exif.orientation
      for (const kind of exif.metadata) metadata.add(kind)
    } else if (code === app(1) && latin1(payload, 0, 5) === 'http:') {
      metadata.add('xmp')
    } else if (code === app(2) && latin1(payload, 0, 12) === 'ICC_PROFILE\0') {
      if (payload.getUint8(12) === 1) {
        const profile = new DataView(payload.buffer, payload.byteOffset + 14, payload.byteLength - 14)
        colourProfile = iccProfileName(profile) ?? 'unnamed'
      }
    } else if (code === app(2) && latin1(payload, 0, 4) === 'MPF\0') {
      // CIPA DC-007 multi-picture: further pictures follow the first one.
      metadata.add('trailing')
    } else if (code === app(13)) {
      metadata.add('iptc')
    } else if (code === marker.com) {
      metadata.add('comment')
    } else if (code === marker.eoi) {
      throw new DamagedFile('The image ends before its first scan')
    } else if (code === marker.sos) {
      offset += 4 + length
      break
    }
    offset = next
  }
  if (frame === null) throw new DamagedFile('A scan comes before the frame header')
  // Height 0 means that a DNL segment after the scan gives it (T.81 B.2.5): no decoder in a browser reads those.
  if (frame.width === 0 || frame.height === 0) throw new DamagedFile('The frame has no size')

  const end = await endOfImage(source, offset)
  if (end !== null && end < source.byteLength && !(await isPadding(source, end))) metadata.add('trailing')
  const turned = isQuarterTurn(orientation)
  return {
    kind: 'image',
    format: 'jpeg',
    width: turned ? frame.height : frame.width,
    height: turned ? frame.width : frame.height,
    orientation,
    frameCount: 1,
    hasAlpha: false,
    bitDepth: frame.bitDepth,
    colourModel: colourModelOf(frame.components),
    colourProfile,
    metadata: [...metadata],
    truncated: end === null,
  }
}

function colourModelOf(components: number): ColourModel {
  if (components === 1) return 'grey'
  if (components === 3) return 'rgb'
  if (components === 4) return 'cmyk'
  throw new DamagedFile(`A frame of ${components} components is no photo`)
}

/** The segment whose marker is at `offset`, after any fill bytes (T.81 B.1.1.2). */
async function segment(source: ByteSource, offset: number) {
  let head = await source.view(offset, 4)
  for (let fill = 0; fill < mostFillBytes && head.byteLength === 4; fill++) {
    if (head.getUint8(0) !== 0xff || head.getUint8(1) !== 0xff) break
    head = await source.view(++offset, 4)
  }
  if (head.byteLength < 4) throw new DamagedFile('The header is cut off')
  if (head.getUint8(0) !== 0xff) throw new DamagedFile('A marker is missing')
  const code = head.getUint8(1)
  const length = head.getUint16(2) - 2
  if (length < 0 && code !== marker.eoi) throw new DamagedFile('A segment has no length')
  const payload = await source.view(offset + 4, Math.min(length, payloadRead))
  return { code, payload, length, next: offset + 4 + length }
}

/**
 * The offset just behind the image's EOI marker, or `null` when the file ends before it.
 * A file whose last bytes are an EOI is taken as whole at once; only another one is walked through, scan by scan.
 */
async function endOfImage(source: ByteSource, scanStart: number): Promise<number | null> {
  const tail = await source.view(source.byteLength - 2, 2)
  if (tail.getUint16(0) === 0xffd9 && source.byteLength - 2 >= scanStart) return source.byteLength
  const limit = Math.min(source.byteLength, scanStart + mostScanned)
  let offset = scanStart
  while (offset + 1 < limit) {
    const chunk = await source.view(offset, scanChunk)
    let at = 0
    // In entropy-coded data FF is followed by 00 (a stuffed byte), by a restart marker, or it is a real marker.
    // The last three bytes are left to the next chunk, so that a marker and its length are always seen together.
    while (at + 3 < chunk.byteLength) {
      const code = chunk.getUint8(at) === 0xff ? chunk.getUint8(at + 1) : 0
      if (code === marker.eoi) return offset + at + 2
      const entropyCoded = code === 0x00 || code === 0xff || (code >= 0xd0 && code <= 0xd7)
      at += entropyCoded ? 1 : 2 + chunk.getUint16(at + 2)
    }
    if (offset + chunk.byteLength >= source.byteLength) return null
    offset += at
  }
  // A photo this long is over every byte limit anyway; whether it is whole is left to the decoder.
  return limit < source.byteLength ? source.byteLength : null
}

/** Some cameras fill the file up with zeros; those tell nobody anything. */
async function isPadding(source: ByteSource, start: number): Promise<boolean> {
  const rest = await source.view(start, payloadRead)
  if (start + rest.byteLength < source.byteLength) return false
  for (let i = 0; i < rest.byteLength; i++) if (rest.getUint8(i) !== 0) return false
  return true
}
