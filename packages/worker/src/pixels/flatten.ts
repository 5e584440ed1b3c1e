import { parseColor } from './color.ts'
import type { Raster } from './raster.ts'

/** Composites a picture over an opaque background in place: `source over` in sRGB, as browsers and libvips do. */
export function flatten({ data }: Raster, background: string): void {
  const [red, green, blue] = parseColor(background)
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] as number
    if (alpha === 255) continue
    const rest = 255 - alpha
    data[i] = ((data[i] as number) * alpha + red * rest) / 255
    data[i + 1] = ((data[i + 1] as number) * alpha + green * rest) / 255
    data[i + 2] = ((data[i + 2] as number) * alpha + blue * rest) / 255
    data[i + 3] = 255
  }
}
