import type { Size } from '@postfit/core'

/** A picture's size in words: `2,560 × 1,440`. */
export function pixelSize({ width, height }: Size): string {
  return `${width.toLocaleString('en')} × ${height.toLocaleString('en')}`
}
