import type { ImageFormat } from '@postfit/core'
import { pngChunks } from '../png/png-chunks.ts'

/**
 * The same picture without its EXIF, so that whoever decodes it gives the pixels as they are stored. Browsers differ in
 * whether the orientation counts in a PNG, and most ignore it in a WebP, so none of them is left to decide; for a JPEG
 * they all turn it, and `null` says that nothing has to be done.
 */
export function withoutExif(format: ImageFormat, bytes: Uint8Array<ArrayBuffer>): Blob | null {
  if (format === 'png') return new Blob(pngWithoutExif(bytes))
  if (format === 'webp') return new Blob([webpWithout(['EXIF'], bytes)])
  return null
}

/** Every chunk but eXIf. Damage is left for the decoder to find. */
function pngWithoutExif(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const kept = pngChunks(bytes).filter(({ type }) => type !== 'eXIf')
  return [bytes.subarray(0, 8), ...kept.map(({ whole }) => whole)]
}

/** A WebP's EXIF and profile, each with its flag in the VP8X chunk (RFC 9649, 2.7). */
const webpFlags = { EXIF: 0x08, ICCP: 0x20 } as const

/** A copy in which these chunks have a name that nobody knows: decoders pass over such chunks (RFC 9649, 2.7). */
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
