import type { Size } from '@postfit/core'
import type { Raster } from './raster.ts'

/** @throws RangeError unless it has the form `#ffffff` */
export function parseColor(color: string): readonly [red: number, green: number, blue: number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)
  if (!match) throw new RangeError(`Expected a colour like #ffffff but received "${color}"`)
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16))
  return [red, green, blue]
}

/** A picture of one colour. */
export function solid({ width, height }: Size, color: string): Raster {
  const data = new Uint8ClampedArray(width * height * 4)
  const [red, green, blue] = parseColor(color)
  data.set([red, green, blue, 255])
  // Doubles the filled part with each copy.
  for (let filled = 4; filled < data.length; filled *= 2) data.copyWithin(filled, 0, filled)
  return { width, height, data }
}
