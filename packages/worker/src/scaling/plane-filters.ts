import type { Rectangle, Size } from '@postfit/core'
import { chromaSize } from '../pixels/planes.ts'
import type { Filter } from './scaler.ts'
import { lanczosTaps } from './taps.ts'

/** The position of chroma samples relative to luma samples. */
export interface ChromaSiting {
  /** Whether the right side of the target will be its left one (or the bottom its top) once it is oriented. */
  readonly right: boolean
  readonly bottom: boolean
  /** Whether chroma is co-sited with the left one of two columns, as in videos (ITU-T H.264 annex E, type 0), else centred. */
  readonly left?: boolean
}

/** The filters of planes. */
export interface PlaneFilters {
  readonly luma: Filter
  readonly chroma: Filter
}

/**
 * Lobes of the Lanczos filter. A third one would change butteraugli's distance from 1.11 to 1.06, and take a quarter of the time
 * of scaling (docs/scaling.md).
 */
const lobes = 2

/**
 * A cache of the last filters: the photos of a post mostly have the same size, and a thousand sines take a millisecond. Padding a
 * frame with a blurred copy scales three times, hence the size of the cache.
 */
const kept = new Map<string, PlaneFilters>()
const maxKept = 4

/**
 * Filters that keep each chroma sample centred on four luma samples, also if a side is odd.
 *
 * @param chroma the size of the source's chroma planes: each side is that of luma, or half of it
 * @param part what becomes the target, in luma samples of the source; it may begin and end between two
 */
export function planeFilters(
  source: Size,
  chroma: Size,
  target: Size,
  siting: ChromaSiting,
  part: Rectangle = { x: 0, y: 0, width: source.width, height: source.height },
): PlaneFilters {
  const { right, bottom, left = false } = siting
  const key = [
    source.width,
    source.height,
    chroma.width,
    chroma.height,
    target.width,
    target.height,
    right,
    bottom,
    left,
    part.x,
    part.y,
    part.width,
    part.height,
  ].join()
  const known = kept.get(key)
  if (known) return known
  const wanted = chromaSize(target)
  const ratioOf = (side: keyof Size): number => part[side] / target[side]
  /** Where the part begins, in target samples. */
  const startOf = (side: keyof Size): number => part[side === 'width' ? 'x' : 'y'] / ratioOf(side)
  const lumaTaps = (side: keyof Size) =>
    lanczosTaps(source[side], target[side], { ratio: ratioOf(side), shift: startOf(side), lobes })
  const chromaTaps = (side: keyof Size, fromEnd: boolean, isBeside = false) => {
    const ratio = ratioOf(side)
    const finer = source[side] > 1 && chroma[side] === source[side] ? 2 : 1
    // The last chroma sample of an odd side is half outside, and has to be the first one if the picture is turned.
    const turned = fromEnd && target[side] % 2 === 1 ? -0.5 : 0
    // Co-sited samples are a quarter of a chroma sample from the centre, in the source and in the target.
    const beside = isBeside ? (1 / ratio - 1) / 4 : 0
    return lanczosTaps(chroma[side], wanted[side], {
      ratio: ratio * finer,
      shift: startOf(side) / 2 + turned + beside,
      lobes,
    })
  }
  const filters = {
    luma: { columns: lumaTaps('width'), rows: lumaTaps('height') },
    chroma: { columns: chromaTaps('width', right, left), rows: chromaTaps('height', bottom) },
  }
  const [oldest] = kept.keys()
  if (kept.size === maxKept) kept.delete(oldest as string)
  kept.set(key, filters)
  return filters
}
