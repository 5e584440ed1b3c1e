import type { Size } from '@postfit/core'
import { type PixelRows, rasterOf } from '../pixels/pixel-rows.ts'
import type { Raster } from '../pixels/raster.ts'
import { halfwayLight, type LightCurve } from '../scaling/light.ts'
import { scaleCodec } from '../scaling/scale-module.ts'
import { createScaler } from '../scaling/scaler.ts'

/** Scales an opaque picture with a Lanczos filter (a = 3): see docs/scaling.md. */
export async function scale(
  pixels: PixelRows,
  size: Size,
  light: LightCurve = halfwayLight,
): Promise<Raster> {
  if (pixels.width === size.width && pixels.height === size.height) return rasterOf(pixels)
  const module = await scaleCodec.take()
  const scaler = createScaler(module, pixels, size, light)
  for (const rows of await pixels.read()) scaler.push(rows)
  const scaled = scaler.finish()
  scaleCodec.giveBack(module)
  return scaled
}
