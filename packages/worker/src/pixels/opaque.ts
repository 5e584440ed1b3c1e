import { PostfitError } from '../errors/postfit-error.ts'
import type { Raster } from './raster.ts'

/** Whether no pixel lets anything shine through. */
export function isOpaque({ data }: Raster): boolean {
  const pixels = new Int32Array(data.buffer, data.byteOffset, data.length / 4)
  // The last of its four bytes, on a machine that stores the lowest byte first, as all that run a browser do.
  for (let i = 0; i < pixels.length; i++) if ((pixels[i] as number) >>> 24 !== 255) return false
  return true
}

/**
 * Makes sure of what an encoder takes for granted: a JPEG of what is transparent shows colours that nobody was to see, mostly black.
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
