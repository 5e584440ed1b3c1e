import { openJpeg } from '../codecs/jpeg-decoder.ts'
import type { Part } from '../jpeg-decoding/frame.ts'
import { rasterOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'

/** All pixels of a JPEG, as it is stored. */
export async function decodeJpeg(bytes: ArrayBuffer, part?: Part): Promise<Raster> {
  return rasterOf(await openJpeg(bytes, part))
}
