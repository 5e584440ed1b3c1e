import type { Rectangle, Size } from '@postfit/core'
import { type PixelRows, rasterOf } from '../pixels/pixel-rows.ts'
import type { PlaneRows } from '../pixels/plane-rows.ts'
import type { Planes } from '../pixels/planes.ts'
import type { Raster } from '../pixels/raster.ts'
import type { ChromaSiting } from '../scaling/plane-filters.ts'
import { scaleCodec } from '../scaling/scale-module.ts'
import { scalePlanesWith } from '../scaling/scale-planes.ts'
import { createScaler } from '../scaling/scaler.ts'
import { halfwayCurve, type TransferCurve } from '../scaling/transfer-curve.ts'

/** Scales an opaque picture with a Lanczos filter (a = 3): see docs/scaling.md. */
export async function scale(
  pixels: PixelRows,
  size: Size,
  curve: TransferCurve = halfwayCurve,
): Promise<Raster> {
  if (pixels.width === size.width && pixels.height === size.height) return rasterOf(pixels)
  const module = await scaleCodec.take()
  const scaler = createScaler(module, pixels, size, curve)
  for (const rows of await pixels.read()) scaler.push(rows)
  const scaled = scaler.finish()
  scaleCodec.giveBack(module)
  return scaled
}

/**
 * Scales planes as `scalePlanesWith` does.
 *
 * @returns undefined as soon as more chroma detail is lost than allowed
 */
export async function scalePlanes(
  source: PlaneRows,
  target: Size,
  curve: TransferCurve,
  siting: ChromaSiting,
  maxLostDetail: number,
  cropping?: Rectangle,
): Promise<Planes | undefined> {
  const modules = [await scaleCodec.take(), await scaleCodec.take(), await scaleCodec.take()] as const
  const planes = scalePlanesWith(modules, source, target, curve, siting, maxLostDetail, cropping)
  modules.forEach(scaleCodec.giveBack)
  return planes
}
