import type { Rectangle } from '@postfit/core'
import type { Raster } from './raster.ts'

/** Makes everything outside of a rectangle transparent, in place. */
export function clearAround({ width, height, data }: Raster, part: Rectangle): void {
  const left = Math.max(0, part.x)
  const right = Math.min(width, part.x + part.width)
  for (let y = 0; y < height; y++) {
    const row = y * width
    const inside = y >= part.y && y < part.y + part.height && left < right
    data.fill(0, row * 4, (inside ? row + left : row + width) * 4)
    if (inside) data.fill(0, (row + right) * 4, (row + width) * 4)
  }
}
