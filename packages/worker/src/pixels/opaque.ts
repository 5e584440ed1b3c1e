import { PostfitError } from '../errors/postfit-error.ts'
import type { Raster } from './raster.ts'

/** Whether all pixels are opaque. */
export function isOpaque({ data }: Raster): boolean {
  const pixels = new Int32Array(data.buffer, data.byteOffset, data.length / 4)
  // Alpha is the highest byte on little-endian machines, which all that run a browser are.
  for (let i = 0; i < pixels.length; i++) if ((pixels[i] as number) >>> 24 !== 255) return false
  return true
}

/**
 * Asserts what a JPEG encoder relies on: the hidden colours of transparent pixels, mostly black, would become visible.
 *
 * @throws PostfitError `internal`
 */
export function assertOpaque(raster: Raster): void {
  if (isOpaque(raster)) return
  throw new PostfitError(
    'internal',
    'Expected an opaque picture to write but received one with transparent pixels',
  )
}
