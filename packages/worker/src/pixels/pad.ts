import type { Size } from '@postfit/core'
import { solid } from './color.ts'
import { crop } from './crop.ts'
import { type PixelRows, rasterOf, rowsOf } from './pixel-rows.ts'
import type { Raster } from './raster.ts'

/** Blur by reducing and enlarging: the long side in pixels in between; the smaller, the softer. */
const blurredSide = 24

/** Centres a picture on a larger canvas of one colour. */
export function padWithColor(raster: Raster, canvas: Size, color: string): Raster {
  return laidOn(solid(canvas, color), raster)
}

/** Centres a picture on a larger canvas that is filled with a blurred copy of it. */
export async function padWithBlur(
  raster: Raster,
  canvas: Size,
  scale: (pixels: PixelRows, size: Size) => Promise<Raster>,
): Promise<Raster> {
  const reduction = blurredSide / Math.max(raster.width, raster.height)
  const tiny = await scale(rowsOf(raster), scaled(raster, reduction, Math.round))
  const cover = Math.max(canvas.width / tiny.width, canvas.height / tiny.height)
  const soft = await scale(rowsOf(tiny), scaled(tiny, cover, Math.ceil))
  const x = Math.floor((soft.width - canvas.width) / 2)
  const y = Math.floor((soft.height - canvas.height) / 2)
  const part = crop(rowsOf(soft), { x, y, width: canvas.width, height: canvas.height })
  return laidOn(await rasterOf(part), raster)
}

function laidOn(background: Raster, { width, height, data }: Raster): Raster {
  const x = Math.floor((background.width - width) / 2)
  const y = Math.floor((background.height - height) / 2)
  for (let row = 0; row < height; row++) {
    const line = data.subarray(row * width * 4, (row + 1) * width * 4)
    background.data.set(line, ((y + row) * background.width + x) * 4)
  }
  return background
}

function scaled({ width, height }: Size, factor: number, round: (value: number) => number): Size {
  return { width: Math.max(1, round(width * factor)), height: Math.max(1, round(height * factor)) }
}
