import type { Size } from '@postfit/core'

/** A picture's size in words, as cameras and screens have it: `2560 × 1440`. */
export function pixelSize({ width, height }: Size): string {
  return `${width} × ${height}`
}
