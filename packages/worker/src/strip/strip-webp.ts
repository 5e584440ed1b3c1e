import type { Piece } from '@postfit/core'
import { PostfitError } from '../errors/postfit-error.ts'

/** The chunks of a still picture (RFC 9649); everything else is metadata, or unknown. */
const pictureChunks: readonly string[] = ['VP8X', 'ALPH', 'VP8 ', 'VP8L']
/** Flags of VP8X for EXIF and XMP chunks. */
const metadataFlags = 0x08 | 0x04
const profileFlag = 0x20

/**
 * The parts of a still WebP that make up its picture: joined they are the file without EXIF, XMP, unknown chunks and trailing
 * data. The compressed data stay bit for bit.
 *
 * @param profile the position of the profile, from core
 * @param others the positions of further chunks to keep
 */
export function strippedWebp(
  bytes: Uint8Array<ArrayBuffer>,
  profile: readonly Piece[],
  others: readonly Piece[] = [],
): Uint8Array<ArrayBuffer>[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = Math.min(8 + view.getUint32(4, true), bytes.length)
  const kept: Uint8Array<ArrayBuffer>[] = []
  let size = 4
  for (let at = 12; at + 8 <= end; ) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4))
    const length = view.getUint32(at + 4, true)
    const next = at + 8 + length + (length & 1)
    if (at + 8 + length > bytes.length) {
      throw new PostfitError('decode-failed', `The structure of this WebP breaks at byte ${at}`)
    }
    const isProfile = profile.some(({ offset }) => offset === at + 8)
    const isKept = isProfile || others.some(({ offset }) => offset === at)
    if (isKept || pictureChunks.includes(type)) {
      // Copied with padding to an even size: the padding byte of the last chunk may be missing in the file.
      const chunk = new Uint8Array(8 + length + (length & 1))
      chunk.set(bytes.subarray(at, at + 8 + length))
      const dropped = profile.length > 0 ? metadataFlags : metadataFlags | profileFlag
      if (type === 'VP8X') chunk[8] = (chunk[8] as number) & ~dropped
      kept.push(chunk)
      size += chunk.length
    }
    at = next
  }
  const header = bytes.slice(0, 12)
  new DataView(header.buffer).setUint32(4, size, true)
  return [header, ...kept]
}
