import type { BmpHeader } from './bmp-header.ts'

/**
 * Unpacks run-length codes of 4, 8 or 24 bits.
 *
 * @param paint told each pixel's place, from the first row of the file on, and its bits
 * @returns whether the data come to their end, or all pixels are there
 */
export function unpackRuns(
  bytes: Uint8Array,
  { width, height, coding, pixels }: BmpHeader,
  paint: (x: number, row: number, value: number) => void,
): boolean {
  let at = pixels
  let x = 0
  let row = 0
  const byte = (): number => bytes[at++] ?? 0
  const value = (): number => (coding === 'rle24' ? byte() | (byte() << 8) | (byte() << 16) : byte())
  const put = (pixel: number): void => {
    if (x < width && row < height) paint(x, row, pixel)
    x++
  }
  while (at + 1 < bytes.length && row < height) {
    const count = byte()
    if (count > 0) {
      const pixel = value()
      for (let i = 0; i < count; i++) put(coding === 'rle4' ? nibble(pixel, i) : pixel)
      continue
    }
    const code = byte()
    if (code === 0) {
      x = 0
      row++
    } else if (code === 1) {
      return true
    } else if (code === 2) {
      x += byte()
      row += byte()
    } else {
      const start = at
      for (let i = 0, pixel = 0; i < code; i++) {
        if (coding !== 'rle4' || i % 2 === 0) pixel = value()
        put(coding === 'rle4' ? nibble(pixel, i) : pixel)
      }
      if (at > bytes.length) return false
      // Filled up to two bytes.
      at += (at - start) & 1
    }
  }
  return row >= height || (row === height - 1 && x >= width)
}

function nibble(pair: number, index: number): number {
  return index % 2 === 0 ? pair >> 4 : pair & 15
}
