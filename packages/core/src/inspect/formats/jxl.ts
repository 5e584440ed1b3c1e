import type { Piece } from '../../facts/color-source.ts'
import type { MetadataKind } from '../../facts/media-facts.ts'
import { boxesOf } from '../boxes.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { readExif } from '../exif.ts'
import { joined } from '../pieces.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'
import { readJxlCodestream } from './jxl-codestream.ts'

const codestreamSignature = 0xff0a
/** Bytes of the codestream in which its headers lie: names of extra channels make them long. */
const headerRead = 4096

/** Reads a JPEG XL file: a bare codestream, or the container of ISO/IEC 18181-2 around one. */
export async function inspectJxl(source: ByteSource): Promise<StoredImage> {
  const signature = await source.view(0, 2)
  // Nothing in a bare codestream tells how long it is: it is taken as whole.
  if (signature.getUint16(0) === codestreamSignature) {
    return readJxlCodestream(await source.view(2, headerRead))
  }
  const pieces: Piece[] = []
  const metadata = new Set<MetadataKind>()
  /** Whether the last part of a codestream in parts is still to come. */
  let partial = false
  let cut = false
  for await (const { type, start, end } of boxesOf(source, 0)) {
    if (end > source.byteLength) cut = true
    if (type === 'jxlc') {
      pieces.push({ offset: start, length: end - start })
    } else if (type === 'jxlp') {
      // Four bytes count the parts; the highest bit marks the last one.
      const index = await source.view(start, 4)
      partial = index.byteLength < 4 || index.getUint32(0) < 0x80000000
      pieces.push({ offset: start + 4, length: Math.max(0, end - start - 4) })
    } else if (type === 'Exif') {
      metadata.add('exif')
      const head = await source.view(start, 4)
      if (head.byteLength === 4) {
        const at = start + 4 + head.getUint32(0)
        const exif = await readExif(joined(source, [{ offset: at, length: Math.max(0, end - at) }]))
        // The orientation is the codestream's.
        for (const kind of exif.metadata) metadata.add(kind)
      }
    } else if (type === 'brob') {
      // Packed with Brotli, which browsers do not unpack for pages: what it is, is said in front.
      const packed = latin1(await source.view(start, 4), 0, 4)
      if (packed === 'Exif') metadata.add('exif')
      else if (packed === 'xml ') metadata.add('xmp')
      else if (packed === 'jhgm') metadata.add('gain-map')
      else if (packed === 'jumb') metadata.add('credentials')
    } else if (type === 'jumb') {
      metadata.add('credentials')
    } else if (type === 'xml ') {
      metadata.add('xmp')
    } else if (type === 'jhgm') {
      metadata.add('gain-map')
    }
  }
  const codestream = await joined(source, pieces)(0, headerRead)
  if (codestream.byteLength < 2 || codestream.getUint16(0) !== codestreamSignature) {
    throw new DamagedFile('The codestream is missing')
  }
  const header = new DataView(codestream.buffer, 2, codestream.byteLength - 2)
  return { ...readJxlCodestream(header), metadata: [...metadata], truncated: cut || partial }
}
