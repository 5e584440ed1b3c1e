import { type Raster } from '../pixels/raster.ts'
/** Encodes an opaque picture as a baseline JPEG (half the time of a progressive one, 2-5 % more bytes). */
export declare function encodeJpeg(raster: Raster, quality: number): Promise<ArrayBuffer>
