import type { Size } from '@postfit/core'
import { leftToRight } from '@postfit/core/language'

/** A picture's size in words, as cameras and screens have it: `2560 × 1440`, from left to right whatever is around it (UAX 9). */
export function pixelSize({ width, height }: Size): string {
  return leftToRight(`${width} × ${height}`)
}
