import { PostfitError } from '../errors/postfit-error.ts'
import type { Raster } from '../pixels/raster.ts'
import { canvasReader } from './bitmap-pixels/canvas-reader.ts'
import { isExact } from './bitmap-pixels/exactness.ts'
import { frameReaders } from './bitmap-pixels/frame-readers.ts'
import { decodeFailed } from './failures.ts'

/**
 * Decodes any picture that the browser can show: its first frame, upright, and in sRGB whatever its profile or colour
 * model is. The browser's colour management is what people compare with, and does what the WebAssembly codecs do not.
 *
 * @throws PostfitError `decode-failed`, or `unsupported` if the browser does not return exact pixels
 */
export async function decodeInBrowser(file: Blob, format: string): Promise<Raster> {
  let failure: unknown
  for (const reader of [canvasReader, ...frameReaders]) {
    if (!(await isExact(reader))) continue
    const { premultiplyAlpha, read } = reader
    const bitmap = await createImageBitmap(file, { premultiplyAlpha, colorSpaceConversion: 'default' }).catch(
      (cause: unknown) => {
        throw decodeFailed(format, undefined, cause)
      },
    )
    try {
      return await read(bitmap)
    } catch (cause) {
      failure ??= cause
    } finally {
      bitmap.close()
    }
  }
  const reason = failure instanceof Error ? failure.message : obstacle()
  throw new PostfitError(
    'unsupported',
    `This browser does not give away the pixels of a ${format}: ${reason}`,
    {
      cause: failure,
    },
  )
}

/** Why no reader is exact. */
function obstacle(): string {
  if (typeof createImageBitmap === 'undefined') return 'it decodes no pictures in workers (createImageBitmap)'
  if (typeof OffscreenCanvas === 'undefined') return 'it has no canvas in workers (OffscreenCanvas)'
  return 'it changes what is read from a canvas, as a protection against fingerprinting'
}
