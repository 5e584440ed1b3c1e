import type { Raster } from './raster.ts'
/** Lays a picture on an opaque background, in place, as `source over` in sRGB: what browsers and libvips show. */
export declare function flatten({ data }: Raster, background: string): void
