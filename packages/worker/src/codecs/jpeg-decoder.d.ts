import type { Raster } from '../pixels/raster.ts'
/** Decodes a JPEG as it is stored: its EXIF orientation and its ICC profile are not applied. */
export declare function decodeJpeg(bytes: ArrayBuffer): Promise<Raster>
