import type { Rectangle, Size } from '@postfit/core'
import { giveBackPixelMemory } from '../../pixels/pixel-memory.ts'
import { chromaSize, type Planes, takePlanes } from '../../pixels/planes.ts'
import type { Raster } from '../../pixels/raster.ts'

/** Tolerance for equal aspect ratios: sides are whole pixels, or whole blocks of a codec. */
const tolerance = 0.03

/**
 * The largest size inside another one that keeps the aspect ratio of a picture: videos can change their size midway, as calls do when a
 * phone is rotated.
 *
 * @param size the size of the video
 * @param usual the stored size of its pictures
 * @param stored the stored size of this picture
 * @returns even sides; `size` itself if the picture has the usual aspect ratio
 */
export function fitted(size: Size, usual: Size, stored: Size): Size {
  // Relative to the usual aspect ratio, so that the pixel aspect ratio cancels out.
  const wider = (stored.width * usual.height) / (stored.height * usual.width)
  if (Math.abs(wider - 1) <= tolerance) return size
  const even = (length: number): number => Math.max(2, 2 * Math.round(length / 2))
  return wider > 1
    ? { width: size.width, height: Math.min(size.height, even(size.height / wider)) }
    : { width: Math.min(size.width, even(size.width * wider)), height: size.height }
}

/** A colour in YCbCr. */
export type YcbcrColor = readonly [luma: number, cb: number, cr: number]

/** Centres a picture on a canvas of one colour; the picture itself is consumed. */
export function framedPlanes(planes: Planes, size: Size, [luma, cb, cr]: YcbcrColor): Planes {
  if (planes.width === size.width && planes.height === size.height) return planes
  const framed = takePlanes(size)
  framed.luma.fill(luma)
  framed.cb.fill(cb)
  framed.cr.fill(cr)
  return laidOn(framed, planes)
}

/** Black in full or limited range. */
export function ycbcrBlack(isFullRange: boolean): YcbcrColor {
  return [isFullRange ? 0 : 16, 128, 128]
}

/** The rectangle of a picture that is centred on another one. */
export function placeOn(background: Size, { width, height }: Size): Rectangle {
  return { x: margin(background.width, width), y: margin(background.height, height), width, height }
}

/** Centres a picture on another one; it is consumed. */
export function laidOn(background: Planes, planes: Planes): Planes {
  const { x: left, y: top } = placeOn(background, planes)
  place(planes.luma, planes, background.luma, background.width, left, top)
  const [inner, across] = [chromaSize(planes), chromaSize(background).width]
  for (const color of ['cb', 'cr'] as const) {
    place(planes[color], inner, background[color], across, left / 2, top / 2)
  }
  giveBackPixelMemory(planes)
  return background
}

/** The same for RGB. */
export function framedPixels(raster: Raster, size: Size): Raster {
  if (raster.width === size.width && raster.height === size.height) return raster
  const words = new Uint32Array(size.width * size.height).fill(black)
  const { buffer, byteOffset } = raster.data
  const own = new Uint32Array(buffer, byteOffset, raster.width * raster.height)
  place(own, raster, words, size.width, margin(size.width, raster.width), margin(size.height, raster.height))
  const framed = { ...size, data: new Uint8ClampedArray(words.buffer) }
  giveBackPixelMemory(raster)
  return framed
}

/** Opaque black, little-endian. */
const black = 0xff000000

/** Even, so that subsampled chroma stays aligned with luma. */
function margin(outer: number, inner: number): number {
  return 2 * Math.floor((outer - inner) / 4)
}

function place<Samples extends Uint8Array | Uint32Array>(
  samples: Samples,
  { width, height }: Size,
  into: Samples,
  across: number,
  left: number,
  top: number,
): void {
  for (let row = 0; row < height; row++) {
    into.set(samples.subarray(row * width, (row + 1) * width), (top + row) * across + left)
  }
}
