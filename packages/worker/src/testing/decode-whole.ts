import { rasterOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import type { PhotoJob } from '../protocol/photo-job.ts'
import { type DecodedPhoto, decodePhoto } from '../worker/decode-photo.ts'

/** A photo as `decodePhoto` gives it, with all of its pixels. */
export async function decodeWhole(
  job: PhotoJob,
): Promise<Omit<DecodedPhoto, 'pixels'> & { readonly raster: Raster }> {
  const { pixels, ...rest } = await decodePhoto(job)
  return { raster: await rasterOf(pixels), ...rest }
}
