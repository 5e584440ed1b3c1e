import type { Size } from '@postfit/core'
import { VideoSample } from 'mediabunny'
import { canvasReader } from '../codecs/bitmap-pixels/canvas-reader.ts'
import { isExact } from '../codecs/bitmap-pixels/exactness.ts'
import { rgbaOf } from '../codecs/image-decoder/video-frame.ts'
import type { Raster } from '../pixels/raster.ts'

/** Gives pictures, or their pixels, at one size, and upright. */
export type Scaling = (picture: VideoSample | Raster) => Promise<Raster>

/**
 * What has the browser scale pictures. They are read from a canvas; only where canvases do not tell the truth, for protection
 * against fingerprinting, from frames.
 */
export async function scalingTo(size: Size): Promise<Scaling> {
  return (await isExact(canvasReader)) ? scaledOnCanvas(size) : scaledAsFrame(size)
}

function scaledOnCanvas({ width, height }: Size): Scaling {
  const target = opaqueCanvas({ width, height })
  const stored = reusedCanvas()
  const large = reusedCanvas()
  return async (picture) => {
    const scale = 2 ** halvingsBetween(picture, { width, height })
    const size = { width: width * scale, height: height * scale }
    const drawn = scale === 1 ? target : large(size)
    if (picture instanceof VideoSample) picture.drawWithFit(drawn, { fit: 'fill' })
    else {
      const { canvas } = filled(stored(picture), picture)
      drawn.drawImage(canvas, 0, 0, size.width, size.height)
    }
    for (let s = scale; s > 1; s /= 2) {
      const onto = s === 2 ? target : drawn
      onto.drawImage(drawn.canvas, 0, 0, width * s, height * s, 0, 0, (width * s) / 2, (height * s) / 2)
    }
    return target.getImageData(0, 0, width, height) as Raster
  }
}

/** How often a picture is to be halved: browsers that scale by more at once leave pixels out. */
function halvingsBetween(picture: VideoSample | Raster, { width, height }: Size): number {
  const isSample = picture instanceof VideoSample
  const across = (isSample ? picture.displayWidth : picture.width) / width
  const down = (isSample ? picture.displayHeight : picture.height) / height
  return Math.max(0, Math.floor(Math.log2(Math.min(across, down))))
}

function filled(canvas: OffscreenCanvasRenderingContext2D, { data, width, height }: Raster) {
  canvas.putImageData(new ImageData(data, width, height), 0, 0)
  return canvas
}

/** The same canvas for as long as it is of the size that is asked for. */
function reusedCanvas(): (size: Size) => OffscreenCanvasRenderingContext2D {
  let canvas: OffscreenCanvasRenderingContext2D | undefined
  return (size) => {
    if (canvas?.canvas.width !== size.width || canvas.canvas.height !== size.height)
      canvas = opaqueCanvas(size)
    return canvas
  }
}

function opaqueCanvas({ width, height }: Size): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  })
  if (!context) throw new Error(`No canvas of ${width}x${height} pixels`)
  context.imageSmoothingQuality = 'high'
  // Each picture takes the place of the one before, transparent parts included.
  context.globalCompositeOperation = 'copy'
  return context
}

function scaledAsFrame({ width, height }: Size): Scaling {
  return async (picture) => {
    using sample = picture instanceof VideoSample ? picture.clone() : sampleOf(picture)
    using scaled = await sample.transform({ width, height, fit: 'fill', alpha: 'discard' })
    return framePixels(scaled)
  }
}

function sampleOf({ data, width, height }: Raster): VideoSample {
  return new VideoSample(data, { format: 'RGBA', codedWidth: width, codedHeight: height, timestamp: 0 })
}

/**
 * The pixels of a picture as it is stored: neither turned nor scaled.
 *
 * @throws PostfitError `unsupported` for one of more than 8 bits a sample
 */
export async function framePixels(picture: VideoSample): Promise<Raster> {
  const frame = picture.toVideoFrame()
  try {
    return await rgbaOf(frame)
  } finally {
    frame.close()
  }
}
