import type { Size } from '@postfit/core'
import { colourSize } from '../pixels/planes.ts'
import type { Filter } from './scaler.ts'
import { lanczosTaps } from './taps.ts'

/** Sides of a target that are to be its left and top once it is upright. */
export interface FirstShown {
  readonly right: boolean
  readonly bottom: boolean
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

/** The last ones: photos of a post mostly have the same size, and a thousand sines take a millisecond. */
let last: { readonly key: string; readonly filters: PlaneFilters } | undefined

/** Filters that leave each sample of colour in the middle of four of luma, also where a side is odd. */
export function planeFilters(source: Size, target: Size, { right, bottom }: FirstShown): PlaneFilters {
  const key = [source.width, source.height, target.width, target.height, right, bottom].join()
  if (last?.key !== key) {
    const colours = [colourSize(source), colourSize(target)] as const
    const colourTaps = (side: keyof Size, fromEnd: boolean) =>
      lanczosTaps(colours[0][side], colours[1][side], {
        ratio: source[side] / target[side],
        // Of an odd side the last sample has half of its place outside, and has to be the first when turned round.
        shift: fromEnd && target[side] % 2 === 1 ? -0.5 : 0,
        lobes,
      })
    last = {
      key,
      filters: {
        luma: {
          columns: lanczosTaps(source.width, target.width, { lobes }),
          rows: lanczosTaps(source.height, target.height, { lobes }),
        },
        colour: { columns: colourTaps('width', right), rows: colourTaps('height', bottom) },
      },
    }
  }
  return last.filters
}
