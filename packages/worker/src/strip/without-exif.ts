import type { ImageFormat } from '@postfit/core'
import { pngChunks } from '../png/png-chunks.ts'

/**
 * Removes EXIF, so that every decoder yields the pixels as they are stored. Browsers differ in whether they apply the orientation
 * of a PNG, and most ignore that of a WebP. All of them apply it to JPEGs, where nothing has to be done: `null`.
 */
export function withoutExif(format: ImageFormat, bytes: Uint8Array<ArrayBuffer>): Blob | null {
  if (format === 'png') return new Blob(pngWithoutExif(bytes))
  if (format === 'webp') return new Blob([webpWithout(['EXIF'], bytes)])
  return null
}

/** All chunks except eXIf. Damage is left to the decoder. */
function pngWithoutExif(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const kept = pngChunks(bytes).filter(({ type }) => type !== 'eXIf')
  return [bytes.subarray(0, 8), ...kept.map(({ whole }) => whole)]
}

/** The flags of EXIF and ICC profile in VP8X (RFC 9649, 2.7). */
const webpFlags = { EXIF: 0x08, ICCP: 0x20 } as const

/** A copy in which these chunks have an unknown type, which decoders ignore (RFC 9649, 2.7). */
export function webpWithout(
  chunks: readonly (keyof typeof webpFlags)[],
  bytes: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const flags = chunks.reduce((sum, chunk) => sum | webpFlags[chunk], 0)
  for (let at = 12; at + 8 <= copy.length; ) {
    const length = view.getUint32(at + 4, true)
    const type = typeAt(copy, at)
    if (chunks.some((chunk) => chunk === type)) view.setUint32(at, 0x4e4f4e45)
    if (type === 'VP8X' && length > 0) copy[at + 8] = (copy[at + 8] as number) & ~flags
    at += 8 + length + (length & 1)
  }
  return copy
}

function typeAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
