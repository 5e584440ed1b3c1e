import type { Orientation, Rectangle, Size } from '@postfit/core'
import { storedPart } from '../../pixels/crop.ts'
import { storedSize } from '../../pixels/orient.ts'
import { giveBackPixelMemory } from '../../pixels/pixel-memory.ts'
import { fitted } from './framed.ts'

/** Planes, or pixels. */
type Picture = Size & { readonly data: Uint8ClampedArray<ArrayBuffer> }

/** What pictures of a kind are worked on with. */
export interface PictureWork<P extends Picture> {
  scale(picture: P, size: Size): Promise<P>
  /** Lays it in the middle of a black one; it is given up. */
  frame(picture: P, size: Size): P
  /** @param part on even pixels */
  cut(picture: P, part: Rectangle): P | Promise<P>
}

/** What is to become of the size of pictures. */
export interface Sizes {
  /** In which they usually are stored; those of a video can differ. */
  readonly stored: Size
  /** In which players show them, upright. */
  readonly shown: Size
  /** The part of what is shown that is kept; `undefined` for all of it. */
  readonly crop: Rectangle | undefined
  /** In which that comes out, upright. */
  readonly target: Size
}

/**
 * The part of a picture that can be read in place of all of it, where the pixels that are stored are those that are shown, but for
 * turning; `undefined` where all is kept, or that is not so.
 */
export function readPart(
  { stored, shown, crop }: Sizes,
  coded: Size,
  orientation: Orientation,
): Rectangle | undefined {
  if (!crop || !isOf(coded, stored) || !isOf(stored, storedSize(shown, orientation))) return undefined
  const { x, y, ...size } = storedPart(crop, shown, orientation)
  // An odd side that is mirrored leaves an odd place.
  return { x: x - (x % 2), y: y - (y % 2), ...size }
}

/**
 * Brings a picture to its size, neither turned nor mirrored yet. It is given up, unless it has the size.
 *
 * @param picture its {@link readPart}, where there is one
 * @param coded the size in which all of it is stored
 */
export async function broughtToSize<P extends Picture>(
  picture: P,
  sizes: Sizes,
  coded: Size,
  orientation: Orientation,
  work: PictureWork<P>,
): Promise<P> {
  const { stored, shown, crop } = sizes
  const target = storedSize(sizes.target, orientation)
  const scaledTo = async (size: Size): Promise<P> => {
    if (isOf(size, picture)) return picture
    const scaled = await work.scale(picture, size)
    giveBackPixelMemory(picture)
    return scaled
  }
  if (readPart(sizes, coded, orientation)) return scaledTo(target)
  if (!crop) return work.frame(await scaledTo(fitted(target, stored, coded)), target)
  // Where pixels are not square the part lies between those that are stored: all is scaled, and then it is cut.
  const part = storedPart(crop, shown, orientation)
  const whole = storedSize(shown, orientation)
  const [across, down] = [target.width / part.width, target.height / part.height]
  const size = {
    width: Math.max(target.width, 2 * Math.round((whole.width * across) / 2)),
    height: Math.max(target.height, 2 * Math.round((whole.height * down) / 2)),
  }
  const framed = work.frame(await scaledTo(fitted(size, stored, coded)), size)
  const start = (place: number, last: number): number => 2 * Math.floor(Math.min(Math.round(place), last) / 2)
  const x = start(part.x * across, size.width - target.width)
  const y = start(part.y * down, size.height - target.height)
  const cut = await work.cut(framed, { x, y, ...target })
  giveBackPixelMemory(framed)
  return cut
}

function isOf({ width, height }: Size, other: Size): boolean {
  return other.width === width && other.height === height
}
