import type { Size } from '@postfit/core'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import { halfwayLight } from '../scaling/light.ts'
import { scaleCodec } from '../scaling/scale-module.ts'
import { createScaler } from '../scaling/scaler.ts'

/** Scales an opaque picture with a Lanczos filter (a = 3): see docs/scaling.md. */
export async function scale(raster: Raster, size: Size): Promise<Raster> {
  if (raster.width === size.width && raster.height === size.height) return raster
  assertWhole(raster)
  const module = await scaleCodec.take()
  const scaler = createScaler(module, raster, size, halfwayLight)
  scaler.push(raster.data)
  const scaled = scaler.finish()
  scaleCodec.giveBack(module)
  return scaled
}
