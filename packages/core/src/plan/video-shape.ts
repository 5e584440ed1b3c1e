import type { Box, Size } from '../geometry/fit.ts'
import { largestPart, type Point, type Ratio, type Rectangle, smallestCanvas } from '../geometry/ratio.ts'
import { insideBox } from './photo-shape.ts'
import type { VideoFit } from './policy.ts'

/** What becomes of a video's shape on its way, in pixels as displayed. */
export interface VideoShape {
  /** The part of the picture that is kept, on even pixels, where colours have samples; `null` for all of it. */
  readonly part: Rectangle | null
  /** Whether it is laid on a larger canvas. */
  readonly isPadded: boolean
  /** The size that it has then, before the limits of the rules. */
  readonly size: Size
}

/** The most that a canvas has, unless the caller names another size: what TikTok shows, and phones do. */
const canvasBox: Box = { longSide: 1920, shortSide: 1080 }

/**
 * Works out the shape of a video for a fit.
 *
 * @param box what it is scaled down into; `null` for any size
 * @param min the short side in pixels to which what is smaller is enlarged, in exactly the ratio
 */
export function videoShape(video: Size, fit: VideoFit, box: Box | null, min: number): VideoShape {
  if (fit.mode === 'inside' || hasRatio(video, fit.ratio)) {
    return { part: null, isPadded: false, size: insideBox(video, { mode: 'inside' }, box) }
  }
  const { ratio } = fit
  const isPadded = fit.mode === 'pad'
  const part = isPadded ? null : evenPart(video, ratio, fit.around ?? { x: 0.5, y: 0.5 })
  const full = part ?? smallestCanvas(video, ratio)
  const size = insideBox(full, fit, isPadded ? (box ?? canvasBox) : box)
  const isSmall = Math.min(size.width, size.height) < min
  return { part, isPadded, size: isSmall ? smallestCanvas({ width: min, height: min }, ratio) : size }
}

/** Whether a picture has a ratio already, as far as whole pixels can: a pixel more or less is none to encode for. */
function hasRatio({ width, height }: Size, ratio: Ratio): boolean {
  const shape = ratio.width / ratio.height
  return Math.abs(width - height * shape) <= 1 || Math.abs(height - width / shape) <= 1
}

/** The part whose samples of colour, one for four pixels, are the whole picture's. */
function evenPart(video: Size, ratio: Ratio, around: Point): Rectangle {
  const even = (length: number): number => 2 * Math.floor(length / 2)
  const whole = { width: even(video.width), height: even(video.height) }
  const { x, y, width, height } = largestPart(whole, ratio, around)
  const rounded = (length: number): number => Math.max(2, 2 * Math.round(length / 2))
  const size = { width: rounded(width), height: rounded(height) }
  const start = (place: number, last: number): number => even(Math.min(place, last))
  return { x: start(x, whole.width - size.width), y: start(y, whole.height - size.height), ...size }
}
