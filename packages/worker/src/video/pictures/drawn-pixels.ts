import type { Size } from '@postfit/core'
import type { VideoSample } from 'mediabunny'
import { canvasReader } from '../../codecs/bitmap-pixels/canvas-reader.ts'
import { isExact } from '../../codecs/bitmap-pixels/exactness.ts'
import { rgbaOf } from '../../codecs/image-decoder/video-frame.ts'
import { adoptPixelMemory, takePixelMemory } from '../../pixels/pixel-memory.ts'
import type { Raster } from '../../pixels/raster.ts'

/**
 * Has the browser draw decoded pictures whose samples cannot be read, as those of graphics cards: they come upright, as large as
 * players show them, opaque and in sRGB. They are read from a canvas; only where canvases do not tell the truth, for
 * protection against fingerprinting, from frames.
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
  // Each picture takes the place of the one before, transparent parts included.
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
 * The pixels of a picture that is stored as red, green and blue, as it is stored: neither turned nor scaled.
 *
 * @throws PostfitError `unsupported` for one of more than 8 bits a sample
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
