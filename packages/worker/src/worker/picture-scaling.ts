import { scale, scalePlanes } from '../codecs/resizer.ts'
import { rowsOf } from '../pixels/pixel-rows.ts'
import type { PlaneRows } from '../pixels/plane-rows.ts'
import { chromaSize, type Planes } from '../pixels/planes.ts'
import { encodedCurve } from '../scaling/transfer-curve.ts'
import type { PictureScaling } from '../video/pictures/picture-scaling.ts'

/** Scales pictures of videos with the module for photos, which the worker has already. */
export const pictureScaling: PictureScaling = {
  async planes(planes, size) {
    const siting = { right: false, bottom: false, left: true }
    const scaled = await scalePlanes(
      planeRowsOf(planes),
      size,
      encodedCurve,
      siting,
      Number.POSITIVE_INFINITY,
    )
    return scaled as Planes
  },
  pixels: (raster, size) => scale(rowsOf(raster), size, encodedCurve),
}

function planeRowsOf(planes: Planes): PlaneRows {
  const { width, height, luma, cb, cr } = planes
  const chroma = { ...chromaSize(planes), stride: chromaSize(planes).width }
  return {
    width,
    height,
    planes: [{ width, height, stride: width }, chroma, chroma],
    read: () => [[luma, cb, cr]],
    lostChromaDetail: () => 0,
  }
}
