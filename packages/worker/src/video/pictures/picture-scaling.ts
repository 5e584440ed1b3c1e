import type { Size } from '@postfit/core'
import type { Planes } from '../../pixels/planes.ts'
import type { Raster } from '../../pixels/raster.ts'

/** Scales pictures of videos with a Lanczos filter, without linearization, as players do. */
export interface PictureScaling {
  /** @param planes with left-sited chroma, as in most videos */
  planes(planes: Planes, size: Size): Promise<Planes>
  pixels(raster: Raster, size: Size): Promise<Raster>
}
