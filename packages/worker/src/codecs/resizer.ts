import type { Size } from '@postfit/core'
import { type PixelRows, rasterOf } from '../pixels/pixel-rows.ts'
import type { PlaneRows } from '../pixels/plane-rows.ts'
import { type Planes, takePlanes } from '../pixels/planes.ts'
import type { Raster } from '../pixels/raster.ts'
import { halfwayLight, type LightCurve, srgbLight } from '../scaling/light.ts'
import { type FirstShown, planeFilters } from '../scaling/plane-filters.ts'
import { scaleCodec } from '../scaling/scale-module.ts'
import { createPlaneScaler, createScaler, type ScaleModule } from '../scaling/scaler.ts'

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

/**
 * Scales planes: brightness as light, and colours as they are, which is nearer to what an eye sees than levels of red,
 * green and blue, and a third of the work of their light.
 *
 * @param shownFirst sides that are to be left and top once the picture is upright
 * @param mostLostDetail of colours, in levels: see `PlaneRows`
 * @returns undefined as soon as more is lost
 */
export async function scalePlanes(
  source: PlaneRows,
  target: Size,
  light: LightCurve,
  shownFirst: FirstShown,
  mostLostDetail: number,
): Promise<Planes | undefined> {
  const { luma, colour } = planeFilters(source, target, shownFirst)
  const planes = takePlanes(target)
  const modules = await Promise.all(source.planes.map(() => scaleCodec.take()))
  const [forLuma, forCb, forCr] = modules as [ScaleModule, ScaleModule, ScaleModule]
  const scalers = [
    createPlaneScaler(forLuma, source.planes[0], planes.luma, luma, light),
    createPlaneScaler(forCb, source.planes[1], planes.cb, colour, srgbLight),
    createPlaneScaler(forCr, source.planes[2], planes.cr, colour, srgbLight),
  ]
  for (const strip of source.read()) {
    strip.forEach((rows, i) => {
      scalers[i]?.push(rows)
    })
    if (source.lostDetail() > mostLostDetail) return undefined
  }
  for (const scaler of scalers) scaler.finish()
  modules.forEach(scaleCodec.giveBack)
  return planes
}
