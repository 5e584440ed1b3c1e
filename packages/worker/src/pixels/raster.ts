import type { Size } from '@postfit/core'

/** A picture in memory: sRGB, 8 bits a channel, RGBA, row by row, `width * height * 4` bytes. */
export interface Raster extends Size {
  readonly data: Uint8ClampedArray<ArrayBuffer>
}

/**
 * Asserts that a raster has as many bytes as its size implies. The codecs do not check: given a shorter buffer, an encoder writes
 * pixels of the previous picture, which are still in its heap.
 */
export function assertWhole({ width, height, data }: Raster): void {
  if (data.length !== width * height * 4) {
    throw new RangeError(
      `Expected ${width * height * 4} bytes for ${width}x${height} pixels but received ${data.length}`,
    )
  }
}
