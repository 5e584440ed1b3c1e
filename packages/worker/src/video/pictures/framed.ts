import type { Rectangle, Size } from '@postfit/core'
import { giveBackPixelMemory } from '../../pixels/pixel-memory.ts'
import { chromaSize, type Planes, takePlanes } from '../../pixels/planes.ts'
import type { Raster } from '../../pixels/raster.ts'

/** By how much shapes may differ that are meant to be the same: sides are whole pixels, of codecs mostly whole blocks. */
const tolerance = 0.03

/**
 * The largest size inside another one that does not stretch a picture: videos can change their size on the way, as calls do when
 * a phone is turned.
 *
 * @param size what the pictures of the video fill
 * @param usual the size in which these are stored
 * @param stored the size in which this one is
 * @returns `size` itself where the picture has the shape of the others; even sides
 */
export function fitted(size: Size, usual: Size, stored: Size): Size {
  // How much wider than the others it is, whatever the shape of the pixels.
  const wider = (stored.width * usual.height) / (stored.height * usual.width)
  if (Math.abs(wider - 1) <= tolerance) return size
  const even = (length: number): number => Math.max(2, 2 * Math.round(length / 2))
  return wider > 1
    ? { width: size.width, height: Math.min(size.height, even(size.height / wider)) }
    : { width: Math.min(size.width, even(size.width * wider)), height: size.height }
}

/** A colour as brightness and two differences of colour. */
export type YcbcrColor = readonly [luma: number, cb: number, cr: number]

/** A picture in the middle of one that has a single colour; the picture itself is given up. */
export function framedPlanes(planes: Planes, size: Size, [luma, cb, cr]: YcbcrColor): Planes {
  if (planes.width === size.width && planes.height === size.height) return planes
  const framed = takePlanes(size)
  framed.luma.fill(luma)
  framed.cb.fill(cb)
  framed.cr.fill(cr)
  return laidOn(framed, planes)
}

/** Black, where all of 0 to 255 is used for brightness, and where it is not. */
export function ycbcrBlack(isFullRange: boolean): YcbcrColor {
  return [isFullRange ? 0 : 16, 128, 128]
}

/** Where a picture lies in the middle of another one. */
export function placeOn(background: Size, { width, height }: Size): Rectangle {
  return { x: margin(background.width, width), y: margin(background.height, height), width, height }
}

/** Lays a picture in the middle of another one; it is given up itself. */
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

/** The same in red, green and blue. */
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

/** Opaque, in the order in which browsers' machines store it. */
const black = 0xff000000

/** Even, so that colours at half the resolution stay beside their brightness. */
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
