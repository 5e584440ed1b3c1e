import type { MetadataKind, Orientation } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { readExif } from '../exif.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'
import type { JpegSegment } from './jpeg-details.ts'
import type { HeaderSegment } from './jpeg-header.ts'

const marker = { eoi: 0xd9, sos: 0xda }
const app = (n: number): number => 0xe0 + n

/** Bytes of an APP1 segment that are read: EXIF's IFD0 lies at its front. */
const exifRead = 4096
/** Of any other application's segment. */
const nameRead = 16
/** Of tables, and of headers of frames and scans: more than any real one has. */
const tableRead = 2048
/** More than any encoder writes; a damaged or hostile file must not make us walk for long. */
const mostSegments = 2000
const mostFillBytes = 64

/** Reads the segments of a JPEG (ITU-T T.81 annex B) up to its first scan, and whether the file is whole. */
export async function inspectJpeg(source: ByteSource): Promise<StoredImage> {
  let orientation: Orientation = 1
  const metadata = new Set<MetadataKind>()
  /** Read no further here: most photos of the web have none of these. */
  const rare: JpegSegment[] = []
  const header: HeaderSegment[] = []

  let offset = 2
  for (let segments = 0; ; segments++) {
    if (segments > mostSegments) throw new DamagedFile('The header has no end')
    const { code, payload, length, next } = await segment(source, offset)
    offset = next
    header.push({ code, payload: copy(payload), length })
    if (code === marker.sos) break
    if (code === marker.eoi) throw new DamagedFile('The image ends before its first scan')
    if (code === app(1) && latin1(payload, 0, 6) === 'Exif\0\0') {
      const exif = readExif(new DataView(payload.buffer, payload.byteOffset + 6, payload.byteLength - 6))
      orientation = exif.orientation
      for (const kind of exif.metadata) metadata.add(kind)
    } else if (code === app(1) || code === app(2)) {
      rare.push({ offset: next - length, length })
    }
  }
  const { readHeader } = await import('./jpeg-header.ts')
  const { metadata: inHeader, ...frame } = readHeader(header)
  for (const kind of inHeader) metadata.add(kind)

  // A file whose last bytes are an EOI is taken as whole at once.
  const tail = await source.view(source.byteLength - 2, 2)
  const endsInEoi = tail.getUint16(0) === 0xff00 + marker.eoi && source.byteLength - 2 >= offset
  const found = { ...frame, orientation, metadata: [...metadata] }
  if (endsInEoi && rare.length === 0) return found
  const { jpegDetails } = await import('./jpeg-details.ts')
  const details = await jpegDetails(source, rare, offset, endsInEoi)
  return { ...found, ...details, metadata: [...metadata, ...details.metadata] }
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
  const payload = await source.view(offset + 4, Math.min(length, payloadRead(code)))
  return { code, payload, length, next: offset + 4 + length }
}

function payloadRead(code: number): number {
  if (code === app(1)) return exifRead
  return code >= app(0) ? nameRead : tableRead
}

/** A source's views are good until the next one. */
function copy({ buffer, byteOffset, byteLength }: DataView): DataView {
  return new DataView(buffer.slice(byteOffset, byteOffset + byteLength))
}
