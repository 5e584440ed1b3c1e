import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import type { StoredImage } from '../stored-image.ts'
import { latin1 } from '../text.ts'
import type { PngChunk } from './png-chunk.ts'
import { pngDetails } from './png-details.ts'

const signatureSize = 8
/** Colour types of PNG (third edition, section 11.2.1). */
const gray = 0
const grayAlpha = 4
const rgbAlpha = 6
/** More chunks than any encoder writes before the pixels; a damaged file must not make us walk for long. */
const maxChunks = 1000
/** Length, type and checksum, which every chunk has; IEND has nothing else. */
const emptyChunk = 12

/** Reads the chunks of a PNG up to its pixels, and whether the file is whole. */
export async function inspectPng(source: ByteSource): Promise<StoredImage> {
  // Apple's own variety has a chunk in front that says so (Xcode's "optimised" PNG): its pixels are coded in another way.
  const isCgbi = latin1(await source.view(signatureSize, 8), 4, 4) === 'CgBI'
  const headerAt = signatureSize + (isCgbi ? 16 : 0)
  const header = await source.view(headerAt, 25)
  if (header.byteLength < 25 || latin1(header, 4, 4) !== 'IHDR')
    throw new DamagedFile('The header is cut off')
  const width = header.getUint32(8)
  const height = header.getUint32(12)
  const bitDepth = header.getUint8(16)
  const colorType = header.getUint8(17)
  if (width === 0 || height === 0) throw new DamagedFile('The image has no size')

  let hasAlpha = colorType === grayAlpha || colorType === rgbAlpha
  let frameCount = 1
  let colorProfile: string | null = null
  /** Read no further here: most pictures have none of these. */
  const rare: PngChunk[] = []
  let offset = headerAt + 25
  for (let chunks = 0; ; chunks++) {
    const head = await source.view(offset, emptyChunk)
    if (head.byteLength < emptyChunk || chunks > maxChunks) throw new DamagedFile('The image has no pixels')
    const length = head.getUint32(0)
    const type = latin1(head, 4, 4)
    if (type === 'IDAT') {
      const next = offset + emptyChunk + length
      const found = {
        width,
        height,
        frameCount,
        hasAlpha,
        bitDepth,
        colorModel: colorType === gray || colorType === grayAlpha ? ('gray' as const) : ('rgb' as const),
        colorProfile,
        ...(isCgbi && { coding: 'cgbi' }),
      }
      if (rare.length === 0 && next + emptyChunk === source.byteLength) {
        // Not always IEND: a file can be cut twelve bytes into its second chunk of pixels.
        if (latin1(await source.view(next, 8), 4, 4) === 'IEND') return found
      }
      return { ...found, ...(await pngDetails(source, rare, offset, colorProfile, found.colorModel)) }
    }
    if (type === 'tRNS') hasAlpha = true
    else if (type === 'acTL') frameCount = Math.max(1, head.getUint32(8))
    // Another number than those of the four intents counts for nothing.
    else if (type === 'sRGB' && head.getUint8(8) <= 3) colorProfile = type
    else if (/^(caBX|cICP|iCCP|gAMA|cHRM|eXIf|.[TE]Xt)$/.test(type))
      rare.push({ type, offset: offset + 8, length })
    offset += emptyChunk + length
  }
}
