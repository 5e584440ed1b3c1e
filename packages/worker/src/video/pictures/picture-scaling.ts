import type { Size } from '@postfit/core'
import type { Planes } from '../../pixels/planes.ts'
import type { Raster } from '../../pixels/raster.ts'

/** What scales pictures of videos: levels as they are, as players do, with a Lanczos filter. */
export interface PictureScaling {
  /** @param planes samples of colour lie beside the left one of two columns, as in most videos */
  planes(planes: Planes, size: Size): Promise<Planes>
  pixels(raster: Raster, size: Size): Promise<Raster>
}
