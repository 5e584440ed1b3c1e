import type { Size } from '@postfit/core'

/** A picture in memory: sRGB, 8 bits a channel, RGBA, row by row, `width * height * 4` bytes. */
export interface Raster extends Size {
  readonly data: Uint8ClampedArray<ArrayBuffer>
}

/**
 * Makes sure that a raster has as many bytes as its size says. The codecs do not: an encoder given a shorter buffer
 * writes the pixels of the picture before, which still lie in its heap.
 */
export function assertWhole({ width, height, data }: Raster): void {
  if (data.length !== width * height * 4) {
    throw new RangeError(
      `Expected ${width * height * 4} bytes for ${width}x${height} pixels but received ${data.length}`,
    )
  }
}
