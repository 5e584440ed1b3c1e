import type { Raster } from '../../pixels/raster.ts'

/** A way to read the pixels of a bitmap. */
export interface PixelReader {
  /** The options to create the bitmap with. */
  readonly premultiplyAlpha: PremultiplyAlpha
  /** @throws Error if this bitmap cannot be read in this way */
  read(bitmap: ImageBitmap): Promise<Raster>
}
