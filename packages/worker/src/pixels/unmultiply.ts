import type { Raster } from './raster.ts'

/** Converts from premultiplied to straight alpha. */
export function unmultiply({ data }: Raster): void {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] as number
    if (alpha === 255 || alpha === 0) continue
    const gain = 255 / alpha
    data[at] = (data[at] as number) * gain
    data[at + 1] = (data[at + 1] as number) * gain
    data[at + 2] = (data[at + 2] as number) * gain
  }
}
