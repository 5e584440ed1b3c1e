import type { Raster } from '../pixels/raster.ts'
import { decodeTiff } from '../rare-decoding/tiff.ts'

/** The pixels of a TIFF that holds no picture of another format. */
export async function tiffRaster(file: Uint8Array): Promise<Raster> {
  const picture = await decodeTiff(new Uint8Array(file).buffer)
  if ('format' in picture) throw new Error(`It holds a ${picture.format}`)
  return picture.raster
}
