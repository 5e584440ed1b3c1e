import type { Raster } from '../pixels/raster.ts'
/** Decodes a PNG of any depth and colour type to 8-bit RGBA. */
export declare function decodePng(bytes: ArrayBuffer): Promise<Raster>
