import type { Piece } from '../facts/color-source.ts'
import type { ByteSource } from './byte-source.ts'

/**
 * Reads data that are split over several parts of a file as if they were contiguous: an ICC profile in many JPEG segments,
 * a HEIF item in many extents. Unlike the source's own views, these stay valid.
 */
export function joined(
  source: ByteSource,
  pieces: readonly Piece[],
): (offset: number, length: number) => Promise<DataView<ArrayBuffer>> {
  return async (offset, length) => {
    const bytes = new Uint8Array(length)
    let filled = 0
    let pieceStart = 0
    for (const piece of pieces) {
      const from = offset + filled - pieceStart
      if (filled < length && from < piece.length) {
        const wanted = Math.min(piece.length - from, length - filled)
        const view = await source.view(piece.offset + from, wanted)
        bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), filled)
        filled += view.byteLength
        if (view.byteLength < wanted) break
      }
      pieceStart += piece.length
    }
    return new DataView(bytes.buffer, 0, filled)
  }
}
