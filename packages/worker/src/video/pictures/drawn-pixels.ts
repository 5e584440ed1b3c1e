import type { Size } from '@postfit/core'
import type { VideoSample } from 'mediabunny'
import { canvasReader } from '../../codecs/bitmap-pixels/canvas-reader.ts'
import { isExact } from '../../codecs/bitmap-pixels/exactness.ts'
import { rgbaOf } from '../../codecs/image-decoder/video-frame.ts'
import { adoptPixelMemory, takePixelMemory } from '../../pixels/pixel-memory.ts'
import type { Raster } from '../../pixels/raster.ts'

/**
 * Lets the browser draw decoded pictures whose samples cannot be read, such as those in GPU memory: the result is upright, at display
 * size, opaque and in sRGB. It is read from a canvas, or from a `VideoFrame` if the browser adds noise to canvases against
 * fingerprinting.
 */
export async function pictureDrawing(): Promise<(picture: VideoSample) => Promise<Raster>> {
  return (await isExact(canvasReader)) ? drawnOnCanvas() : drawnAsFrame
}

function drawnOnCanvas(): (picture: VideoSample) => Promise<Raster> {
  let context: OffscreenCanvasRenderingContext2D | undefined
  return async (picture) => {
    const { displayWidth: width, displayHeight: height } = picture
    if (context?.canvas.width !== width || context.canvas.height !== height)
      context = opaqueCanvas({ width, height })
    picture.draw(context, 0, 0, width, height)
    const pixels = context.getImageData(0, 0, width, height) as Raster
    adoptPixelMemory(pixels)
    return pixels
  }
}

function opaqueCanvas({ width, height }: Size): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  })
  if (!context) throw new Error(`No canvas of ${width}x${height} pixels`)
  // Each picture replaces the one before, transparent pixels included.
  context.globalCompositeOperation = 'copy'
  return context
}

async function drawnAsFrame(picture: VideoSample): Promise<Raster> {
  const { displayWidth: width, displayHeight: height } = picture
  using own = picture.clone()
  using drawn = await own.transform({ width, height, fit: 'fill', alpha: 'discard' })
  return framePixels(drawn)
}

/**
 * The stored pixels of an RGB picture, neither rotated nor scaled.
 *
 * @throws PostfitError `unsupported` for more than 8 bits a sample
 */
export async function framePixels(picture: VideoSample): Promise<Raster> {
  const frame = picture.toVideoFrame()
  try {
    const { visibleRect, codedWidth, codedHeight } = frame
    const isAllSeen = visibleRect?.width === codedWidth && visibleRect.height === codedHeight
    return await rgbaOf(frame, isAllSeen ? takePixelMemory : undefined)
  } finally {
    frame.close()
  }
}
