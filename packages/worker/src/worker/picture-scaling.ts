import { scale, scalePlanes } from '../codecs/resizer.ts'
import { rowsOf } from '../pixels/pixel-rows.ts'
import type { PlaneRows } from '../pixels/plane-rows.ts'
import { colourSize, type Planes } from '../pixels/planes.ts'
import { srgbLight } from '../scaling/light.ts'
import type { PictureScaling } from '../video/pictures/picture-scaling.ts'

/** Scales pictures of videos with the module that scales photos, which is here already. */
export const pictureScaling: PictureScaling = {
  async planes(planes, size) {
    const siting = { right: false, bottom: false, left: true }
    const scaled = await scalePlanes(planeRowsOf(planes), size, srgbLight, siting, Number.POSITIVE_INFINITY)
    return scaled as Planes
  },
  pixels: (raster, size) => scale(rowsOf(raster), size, srgbLight),
}

function planeRowsOf(planes: Planes): PlaneRows {
  const { width, height, luma, cb, cr } = planes
  const colour = { ...colourSize(planes), stride: colourSize(planes).width }
  return {
    width,
    height,
    planes: [{ width, height, stride: width }, colour, colour],
    read: () => [[luma, cb, cr]],
    lostDetail: () => 0,
  }
}
