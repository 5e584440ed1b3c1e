import type { Piece } from '../../facts/color-source.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { credentialHead } from '../jumbf.ts'
import { loadPart } from '../load-part.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'
import { type HeaderSegment, readHeader } from './jpeg-header.ts'

const marker = { tem: 0x01, rst0: 0xd0, rst7: 0xd7, eoi: 0xd9, sos: 0xda }
const app = (n: number): number => 0xe0 + n

/** Bytes read of an application segment, which is identified by its first ones. */
const nameRead = credentialHead
/** Of tables, and of headers of frames and scans: more than any real one has. */
const tableRead = 2048
/** More than any encoder writes; a damaged or hostile file must not make us walk for long. */
const maxSegments = 2000
const maxStrayBytes = 256 * 1024
const exifHead = 6

/** Reads the segments of a JPEG (ITU-T T.81 annex B) up to its first scan, and whether the file is whole. */
export async function inspectJpeg(source: ByteSource): Promise<StoredImage> {
  const exif: Piece[] = []
  /** Read no further here: most photos of the web have none of these. */
  const rare: Piece[] = []
  const header: HeaderSegment[] = []

  let offset = 2
  for (let segments = 0; ; segments++) {
    if (segments > maxSegments) throw new DamagedFile('The header has no end')
    const { code, payload, length, next } = await segment(source, offset)
    offset = next
    header.push({ code, payload: copy(payload), length })
    if (code === marker.sos) break
    if (code === marker.eoi) throw new DamagedFile('The image ends before its first scan')
    // Browsers take any byte for the last one of its name.
    if (code === app(1) && latin1(payload, 0, 5) === 'Exif\0') {
      exif.push({ offset: next - length + exifHead, length: Math.max(0, length - exifHead) })
    } else if (code === app(1) || code === app(2)) {
      rare.push({ offset: next - length, length })
    }
  }
  const found = await readHeader(source, header, exif)

  // A file whose last bytes are an EOI is taken as whole at once.
  const tail = await source.view(source.byteLength - 2, 2)
  const endsInEoi = tail.getUint16(0) === 0xff00 + marker.eoi && source.byteLength - 2 >= offset
  if (endsInEoi && rare.length === 0) return found
  const { jpegDetails } = await loadPart(() => import('./jpeg-details.ts'), 'jpegDetails')
  const details = await jpegDetails(source, rare, { scan: offset, endsInEoi, colorModel: found.colorModel })
  return { ...found, ...details, metadata: [...found.metadata, ...details.metadata] }
}

/** The next segment, which starts at `offset` unless bytes that belong to nothing stand before it. */
async function segment(source: ByteSource, offset: number) {
  let at = offset
  let code: number
  for (;;) {
    const head = await source.view(at, 2)
    if (head.byteLength < 2 || at - offset > maxStrayBytes) throw new DamagedFile('A marker is missing')
    code = head.getUint8(0) === 0xff ? head.getUint8(1) : 0
    // Skipped as libjpeg does: bytes that are no marker, fill bytes (T.81 B.1.1.2), and markers that mean nothing in a header.
    if (code > marker.tem && code < 0xff && (code < marker.rst0 || code > marker.rst7)) break
    at++
  }
  if (code === marker.eoi) return { code, payload: await source.view(at, 0), length: 0, next: at + 2 }
  const length = (await source.view(at + 2, 2)).getUint16(0) - 2
  // The content of a skipped segment may state that it is shorter than the segment's length.
  const held = code >= app(0) ? Math.max(0, length) : length
  if (held < 0) throw new DamagedFile('A segment has no length')
  const payload = await source.view(at + 4, Math.min(held, code >= app(0) ? nameRead : tableRead))
  return { code, payload, length: held, next: at + 4 + held }
}

/** A source's views are good until the next one. */
function copy({ buffer, byteOffset, byteLength }: DataView): DataView {
  return new DataView(buffer.slice(byteOffset, byteOffset + byteLength))
}
