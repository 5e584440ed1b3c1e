import { largestPart, type Size } from '@postfit/core'
import { apply } from '../../color/matrix.ts'
import { parseColor } from '../../pixels/color.ts'
import { giveBackPixelMemory } from '../../pixels/pixel-memory.ts'
import { chromaSize, type Planes, takePlanes } from '../../pixels/planes.ts'
import { blockMeans } from './block-means.ts'
import type { ColorSpace } from './color-space.ts'
import { fillAround } from './fill-around.ts'
import { framedPlanes, laidOn, placeOn, type YcbcrColor } from './framed.ts'
import type { PictureScaling } from './picture-scaling.ts'
import { smoothlyEnlarged } from './smooth-enlargement.ts'
import { codingOf, highDefinition, rgbToYcbcr } from './ycbcr.ts'

/** Blur by reducing and enlarging: the long side in between of what fills the canvas; the smaller, the softer. */
const blurredSide = 24

/**
 * Centres a picture on a canvas; the picture itself is consumed.
 *
 * @param fill a colour like `#ffffff`, or `blur`: the middle of the picture, as large as the canvas
 */
export async function padded(
  planes: Planes,
  { matrix, fullRange }: ColorSpace,
  canvas: Size,
  fill: string,
  scaling: PictureScaling,
): Promise<Planes> {
  if (fill === 'blur') return onBlurred(planes, canvas, scaling)
  const coding = codingOf(matrix, fullRange ?? false) ?? highDefinition
  return framedPlanes(planes, canvas, ycbcrOf(fill, coding))
}

function ycbcrOf(color: string, coding: Parameters<typeof rgbToYcbcr>[0]): YcbcrColor {
  const { matrix, offset } = rgbToYcbcr(coding)
  const levels = apply(matrix, parseColor(color)).map((level, at) => level + (offset[at] as number))
  return levels.map(Math.round) as unknown as YcbcrColor
}

/** Pixels per sample of the blurred background: it is smooth enough for bilinear interpolation. */
const coarseness = 8

/**
 * Centres a picture on a blurred copy of itself. The copy has so few samples that reducing the picture to them is nearly all of the work;
 * enlarging them is bilinear.
 */
async function onBlurred(planes: Planes, canvas: Size, scaling: PictureScaling): Promise<Planes> {
  const part = evenPart(planes, canvas)
  const middle = blockMeans(planes, part) ?? cut(planes, part)
  const reduction = blurredSide / Math.max(part.width, part.height)
  const sides = (size: Size, factor: number): Size => {
    const side = (length: number): number => Math.max(2, Math.round(length * factor))
    return { width: side(size.width), height: side(size.height) }
  }
  const tiny = await scaling.planes(middle, sides(part, reduction))
  giveBackPixelMemory(middle)
  const soft = smoothlyEnlarged(tiny, sides(canvas, 1 / coarseness))
  giveBackPixelMemory(tiny)
  const background = takePlanes(canvas)
  const inner = placeOn(background, planes)
  const planeOf = (samples: Uint8Array, { width, height }: Size) => ({ samples, width, height })
  fillAround(planeOf(background.luma, canvas), inner, planeOf(soft.luma, soft))
  const half = { x: inner.x / 2, y: inner.y / 2, ...chromaSize(inner) }
  for (const name of ['cb', 'cr'] as const) {
    const coarse = planeOf(soft[name], chromaSize(soft))
    fillAround(planeOf(background[name], chromaSize(canvas)), half, coarse)
  }
  return laidOn(background, planes)
}

/** The largest centred part of a picture with the aspect ratio of a canvas, on even pixels. */
function evenPart(size: Size, canvas: Size) {
  const { x, y, width, height } = largestPart(size, canvas, { x: 0.5, y: 0.5 })
  const even = (length: number): number => length - (length % 2)
  return { x: even(x), y: even(y), width: Math.max(2, even(width)), height: Math.max(2, even(height)) }
}

/** Copies a part of a picture, on even pixels. */
export function cut(planes: Planes, part: { x: number; y: number } & Size): Planes {
  const { x, y, width, height } = part
  const target = takePlanes({ width, height })
  copyPart(planes.luma, planes.width, part, target.luma)
  const color = { x: x / 2, y: y / 2, ...chromaSize(target) }
  for (const name of ['cb', 'cr'] as const) {
    copyPart(planes[name], chromaSize(planes).width, color, target[name])
  }
  return target
}

function copyPart(
  from: Uint8Array,
  across: number,
  { x, y, width, height }: { x: number; y: number } & Size,
  to: Uint8Array,
): void {
  for (let row = 0; row < height; row++) {
    const start = (y + row) * across + x
    to.set(from.subarray(start, start + width), row * width)
  }
}
