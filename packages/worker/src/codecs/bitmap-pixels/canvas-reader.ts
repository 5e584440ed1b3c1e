import type { Raster } from '../../pixels/raster.ts'
import type { PixelReader } from './pixel-reader.ts'

/**
 * The largest canvas in pixels; larger pictures are read in bands. iOS Safari limits canvases to 16,777,216 pixels, and larger ones
 * are black without an error. Bands also save memory: two copies of the picture instead of three.
 */
const maxPixels = 2 ** 22

/** Reads through a canvas. */
export const canvasReader: PixelReader = {
  // Canvases premultiply anyway; WebKitGTK 2.50 unpremultiplies straight alpha a second time.
  premultiplyAlpha: 'default',
  async read(bitmap) {
    const { width, height } = bitmap
    const rows = Math.min(height, Math.max(1, Math.floor(maxPixels / width)))
    const context = new OffscreenCanvas(width, rows).getContext('2d', { willReadFrequently: true })
    if (!context || !holdsPixels(context, width, rows))
      throw new Error(`No canvas of ${width}x${rows} pixels`)
    // Each band replaces the one before, transparent pixels included.
    context.globalCompositeOperation = 'copy'
    const band = (y: number): ImageData => {
      context.drawImage(bitmap, 0, -y)
      return context.getImageData(0, 0, width, Math.min(rows, height - y))
    }
    if (rows === height) return band(0) as Raster
    const data = new Uint8ClampedArray(width * height * 4)
    for (let y = 0; y < height; y += rows) data.set(band(y).data, y * width * 4)
    return { width, height, data }
  },
}

/** Whether a pixel painted in the last corner can be read: oversized canvases stay empty. */
function holdsPixels(context: OffscreenCanvasRenderingContext2D, width: number, height: number): boolean {
  context.fillRect(width - 1, height - 1, 1, 1)
  return context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 0
}
