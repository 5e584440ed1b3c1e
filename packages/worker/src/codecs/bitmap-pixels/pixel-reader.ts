import type { Raster } from '../../pixels/raster.ts'

/** A way to the pixels of a bitmap. */
export interface PixelReader {
  /** How the bitmap has to be made for it. */
  readonly premultiplyAlpha: PremultiplyAlpha
  /** @throws Error where there is no such way for this bitmap */
  read(bitmap: ImageBitmap): Promise<Raster>
}
