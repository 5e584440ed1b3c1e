import type { Orientation } from '../../facts/media-facts.ts'
import type { Size } from '../../geometry/fit.ts'
import type { Rectangle } from '../../geometry/ratio.ts'

/** What a viewer does to a stored picture: mirror it horizontally (or not), then rotate it clockwise by quarter turns. */
export interface Placement {
  readonly mirrored: boolean
  readonly quarters: number
}

export const upright: Placement = { mirrored: false, quarters: 0 }

/** `irot` turns anticlockwise. */
export function turn({ mirrored, quarters }: Placement, anticlockwise: number): Placement {
  return { mirrored, quarters: (quarters - anticlockwise + 4) % 4 }
}

/**
 * Mirroring a picture that was turned is the same as mirroring it first and turning it the other way round; to
 * exchange top and bottom is to exchange left and right and then to turn it by half.
 */
export function mirror({ mirrored, quarters }: Placement, exchanged: 'top-bottom' | 'left-right'): Placement {
  const half = exchanged === 'top-bottom' ? 2 : 0
  return { mirrored: !mirrored, quarters: (half - quarters + 4) % 4 }
}

/** The EXIF orientation that says the same. */
export function asOrientation({ mirrored, quarters }: Placement): Orientation {
  const table: readonly Orientation[] = mirrored ? [2, 7, 4, 5] : [1, 6, 3, 8]
  return table[quarters] as Orientation
}

/**
 * Where a part of a picture lies before that was placed.
 *
 * @param part in pixels of the picture after it
 * @param size of the picture before it
 */
export function partBefore({ mirrored, quarters }: Placement, part: Rectangle, size: Size): Rectangle {
  // Turned back by quarters, and then mirrored back.
  let { x, y, width, height } = part
  let after = quarters & 1 ? { width: size.height, height: size.width } : size
  for (let left = quarters; left > 0; left--) {
    ;[x, y, width, height] = [y, after.width - x - width, height, width]
    after = { width: after.height, height: after.width }
  }
  if (mirrored) x = size.width - x - width
  return { x, y, width, height }
}
