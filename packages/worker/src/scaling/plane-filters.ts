import type { Size } from '@postfit/core'
import { colourSize } from '../pixels/planes.ts'
import type { Filter } from './scaler.ts'
import { lanczosTaps } from './taps.ts'

/** Where samples of colour lie among those of luma. */
export interface ColourSiting {
  /** Sides of the target that are to be its left and top once it is upright. */
  readonly right: boolean
  readonly bottom: boolean
  /** Whether they lie beside the left one of two columns, as in videos (ITU-T H.264 annex E, type 0), and not between both. */
  readonly left?: boolean
}

/** What planes are scaled with. */
export interface PlaneFilters {
  readonly luma: Filter
  readonly colour: Filter
}

/**
 * Lobes of the filter: of three, the third changes butteraugli's distance from 1.11 to 1.06, and takes a quarter of the
 * time of scaling (docs/scaling.md).
 */
const lobes = 2

/**
 * The last ones: photos of a post mostly have the same size, and a thousand sines take a millisecond. A frame that is laid on a
 * blurred copy of itself is scaled three times.
 */
const kept = new Map<string, PlaneFilters>()
const mostKept = 4

/**
 * Filters that leave each sample of colour in the middle of four of luma, also where a side is odd.
 *
 * @param colour the size of the source's planes of colours, each side of which is that of luma, or half of it
 */
export function planeFilters(source: Size, colour: Size, target: Size, siting: ColourSiting): PlaneFilters {
  const { right, bottom, left = false } = siting
  const key = [
    source.width,
    source.height,
    colour.width,
    colour.height,
    target.width,
    target.height,
    right,
    bottom,
    left,
  ].join()
  const known = kept.get(key)
  if (known) return known
  const wanted = colourSize(target)
  const colourTaps = (side: keyof Size, fromEnd: boolean, isBeside = false) => {
    // Of luma and of colours alike, where both are halved.
    const ratio = source[side] / target[side]
    const finer = source[side] > 1 && colour[side] === source[side] ? 2 : 1
    // Of an odd side the last sample has half of its place outside, and has to be the first when turned round.
    const turned = fromEnd && target[side] % 2 === 1 ? -0.5 : 0
    // A quarter of a sample of the source, and of the target, from the middle.
    const beside = isBeside ? (1 / ratio - 1) / 4 : 0
    return lanczosTaps(colour[side], wanted[side], { ratio: ratio * finer, shift: turned + beside, lobes })
  }
  const filters = {
    luma: {
      columns: lanczosTaps(source.width, target.width, { lobes }),
      rows: lanczosTaps(source.height, target.height, { lobes }),
    },
    colour: { columns: colourTaps('width', right, left), rows: colourTaps('height', bottom) },
  }
  const [oldest] = kept.keys()
  if (kept.size === mostKept) kept.delete(oldest as string)
  kept.set(key, filters)
  return filters
}
