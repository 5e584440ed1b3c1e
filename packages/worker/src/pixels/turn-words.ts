import type { Size } from '@postfit/core'

/** Whether the rows of bytes and of what they become are whole words of 32 bits, as the sides of most videos are. */
export function isInWords(from: Uint8Array, to: Uint8Array, { width, height }: Size): boolean {
  return [from.byteOffset, to.byteOffset, width, height].every((length) => length % 4 === 0)
}

/** Bytes as words. Their order is little-endian, as that of WebAssembly and of all machines with a browser. */
export function wordsOf({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4)
}

/**
 * Makes columns of rows: 16 bytes at a time, as four words that are exchanged by their bytes. The luma of 1920x1080 takes 1 ms, byte
 * by byte 4.
 *
 * @param stored the size of the source in bytes
 * @param first whether the last column, or the last row, of the source becomes the first row, or column
 */
export function turnWords(
  from: Uint32Array,
  { width, height }: Size,
  { right, bottom }: { readonly right: boolean; readonly bottom: boolean },
  to: Uint32Array,
): void {
  const [row, targetRow] = [width / 4, height / 4]
  // Upside down, the rows of a block change places too.
  const step = bottom ? -row : row
  const start = bottom ? (height - 1) * row : 0
  const down = right ? -targetRow : targetRow
  const first = right ? (width - 1) * targetRow : 0
  for (let x = 0, block = start; x < targetRow; x++, block += 4 * step) {
    for (let word = 0, target = first; word < row; word++, target += 4 * down) {
      const a = from[block + word] as number
      const b = from[block + step + word] as number
      const c = from[block + 2 * step + word] as number
      const d = from[block + 3 * step + word] as number
      const evenAb = (a & 0x00ff00ff) | ((b & 0x00ff00ff) << 8)
      const oddAb = ((a >>> 8) & 0x00ff00ff) | (b & 0xff00ff00)
      const evenCd = (c & 0x00ff00ff) | ((d & 0x00ff00ff) << 8)
      const oddCd = ((c >>> 8) & 0x00ff00ff) | (d & 0xff00ff00)
      to[target + x] = (evenAb & 0xffff) | (evenCd << 16)
      to[target + down + x] = (oddAb & 0xffff) | (oddCd << 16)
      to[target + 2 * down + x] = (evenAb >>> 16) | (evenCd & 0xffff0000)
      to[target + 3 * down + x] = (oddAb >>> 16) | (oddCd & 0xffff0000)
    }
  }
}
