import type { Raster } from '../pixels/raster.ts'
import { decodeFailed } from './failures.ts'

/**
 * Decodes any picture that the browser can show: its first frame, upright, and in sRGB whatever its profile or colour
 * model is. The browser's colour management is what people compare with, and does what the WebAssembly codecs do not.
 */
export async function decodeInBrowser(file: Blob, format: string): Promise<Raster> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file, { premultiplyAlpha: 'none', colorSpaceConversion: 'default' })
  } catch (cause) {
    throw decodeFailed(format, [], cause)
  }
  const { width, height } = bitmap
  try {
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('This browser gives no canvas to a worker')
    context.drawImage(bitmap, 0, 0)
    return context.getImageData(0, 0, width, height) as Raster
  } catch (cause) {
    throw decodeFailed(format, [], cause)
  } finally {
    bitmap.close()
  }
}
