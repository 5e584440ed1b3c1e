import type { Raster } from '../../pixels/raster.ts'
import type { PixelReader } from './pixel-reader.ts'

/**
 * Pixels of the canvas that a picture is read through: more of them are read in bands. iOS Safari has none of more than
 * 16,777,216, and what is drawn there is black, without an error; and so the picture is in memory twice, not thrice.
 */
const maxPixels = 2 ** 22

/** Reads through a canvas. */
export const canvasReader: PixelReader = {
  // Canvases premultiply anyway, and what was not before, WebKitGTK 2.50 divides by its alpha once more.
  premultiplyAlpha: 'default',
  async read(bitmap) {
    const { width, height } = bitmap
    const rows = Math.min(height, Math.max(1, Math.floor(maxPixels / width)))
    const context = new OffscreenCanvas(width, rows).getContext('2d', { willReadFrequently: true })
    if (!context || !holdsPixels(context, width, rows))
      throw new Error(`No canvas of ${width}x${rows} pixels`)
    // Each band takes the place of the one before, transparent parts included.
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

/** Whether what is painted in the last corner is there. */
function holdsPixels(context: OffscreenCanvasRenderingContext2D, width: number, height: number): boolean {
  context.fillRect(width - 1, height - 1, 1, 1)
  return context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 0
}
