import type { Orientation } from '@postfit/core'
import type { Raster } from './raster.ts'
/** Turns and mirrors a picture that was stored with this EXIF orientation, so that it is upright. */
export declare function orient(raster: Raster, orientation: Orientation): Raster
