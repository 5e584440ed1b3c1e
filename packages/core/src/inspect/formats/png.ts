import type { ImageFacts, MetadataKind, Orientation } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { isQuarterTurn, readExif } from '../exif.ts'
import { latin1 } from '../text.ts'

const signatureSize = 8
/** Colour types of PNG (third edition, section 11.2.1). */
const grey = 0
const greyAlpha = 4
const rgbAlpha = 6
/** Bytes of a chunk that are read to tell what it says. */
const chunkRead = 4096
/** More chunks than any encoder writes before the pixels; a damaged file must not make us walk for long. */
const mostChunks = 1000
const mostDataChunks = 100_000

/** Reads the chunks of a PNG up to its pixels, and whether the file is whole. */
export async function inspectPng(source: ByteSource): Promise<Omit<ImageFacts, 'name' | 'byteLength'>> {
  const header = await source.view(signatureSize, 25)
  if (header.byteLength < 25 || latin1(header, 4, 4) !== 'IHDR')
    throw new DamagedFile('The header is cut off')
  const width = header.getUint32(8)
  const height = header.getUint32(12)
  const colourType = header.getUint8(17)
  const bitDepth = header.getUint8(16)
  if (width === 0 || height === 0) throw new DamagedFile('The image has no size')

  let hasAlpha = colourType === greyAlpha || colourType === rgbAlpha
  let frameCount = 1
  let orientation: Orientation = 1
  let colourProfile: string | null = null
  const metadata = new Set<MetadataKind>()
  let offset = signatureSize + 25
  for (let chunks = 0; ; chunks++) {
    const head = await source.view(offset, 8)
    if (head.byteLength < 8 || chunks > mostChunks) throw new DamagedFile('The image has no pixels')
    const length = head.getUint32(0)
    const type = latin1(head, 4, 4)
    if (type === 'IDAT') break
    const data = await source.view(offset + 8, Math.min(length, chunkRead))
    if (type === 'tRNS') hasAlpha = true
    else if (type === 'acTL' && data.byteLength >= 4) frameCount = Math.max(1, data.getUint32(0))
    else if (type === 'sRGB') colourProfile ??= 'sRGB'
    else if (type === 'iCCP') colourProfile = latin1(data, 0, 79).replace(/\0.*$/s, '') || 'unnamed'
    else if (type === 'eXIf') {
      const exif = readExif(data)
      orientation = exif.orientation
      for (const kind of exif.metadata) metadata.add(kind)
    } else if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') {
      metadata.add(latin1(data, 0, 17) === 'XML:com.adobe.xmp' ? 'xmp' : 'comment')
    }
    offset += 12 + length
  }

  const turned = isQuarterTurn(orientation)
  return {
    kind: 'image',
    format: 'png',
    width: turned ? height : width,
    height: turned ? width : height,
    orientation,
    frameCount,
    hasAlpha,
    bitDepth,
    colourModel: colourType === grey || colourType === greyAlpha ? 'grey' : 'rgb',
    colourProfile,
    metadata: [...metadata],
    truncated: !(await isWhole(source, offset)),
  }
}

/** A whole PNG ends in IEND; only a file with something else at its end is walked through, chunk by chunk. */
async function isWhole(source: ByteSource, firstData: number): Promise<boolean> {
  const tail = await source.view(source.byteLength - 8, 4)
  if (latin1(tail, 0, 4) === 'IEND') return true
  let offset = firstData
  for (let chunks = 0; chunks < mostDataChunks && offset + 12 <= source.byteLength; chunks++) {
    const head = await source.view(offset, 8)
    if (latin1(head, 4, 4) === 'IEND') return true
    offset += 12 + head.getUint32(0)
  }
  return false
}
