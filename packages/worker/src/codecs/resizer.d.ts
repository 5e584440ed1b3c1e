import type { Size } from '@postfit/core'
import { type Raster } from '../pixels/raster.ts'
/**
 * Scales an opaque picture with a Lanczos filter (a = 3), in sRGB as libvips does. Working in linear light costs three
 * times as much here and turns white from 255 to 254.
 */
export declare function scale(raster: Raster, { width, height }: Size): Promise<Raster>
