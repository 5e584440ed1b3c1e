import type { Size } from '@postfit/core'
import type { PlaneRows } from '../pixels/plane-rows.ts'
import { type Planes, takePlanes } from '../pixels/planes.ts'
import { type LightCurve, srgbLight } from './light.ts'
import { type ColourSiting, planeFilters } from './plane-filters.ts'
import { createPlaneScaler, type ScaleModule } from './scaler.ts'

/**
 * Scales planes: brightness as light, and colours as they are. No eye tells that from the light of red, green and blue,
 * which is twice as many samples (docs/scaling.md).
 *
 * @param modules one for each plane, used by nothing else meanwhile
 * @param siting where colours lie
 * @param mostLostDetail of colours, in levels: see `PlaneRows`
 * @returns undefined as soon as more is lost
 */
export function scalePlanesWith(
  modules: readonly [luma: ScaleModule, cb: ScaleModule, cr: ScaleModule],
  source: PlaneRows,
  target: Size,
  light: LightCurve,
  siting: ColourSiting,
  mostLostDetail: number,
): Planes | undefined {
  const { luma, colour } = planeFilters(source, source.planes[1], target, siting)
  const planes = takePlanes(target)
  const scalers = [
    createPlaneScaler(modules[0], source.planes[0], planes.luma, luma, light),
    createPlaneScaler(modules[1], source.planes[1], planes.cb, colour, srgbLight),
    createPlaneScaler(modules[2], source.planes[2], planes.cr, colour, srgbLight),
  ]
  for (const strip of source.read()) {
    scalers.forEach((scaler, i) => {
      scaler.push(strip[i] as Uint8Array)
    })
    if (source.lostDetail() > mostLostDetail) return undefined
  }
  for (const scaler of scalers) scaler.finish()
  return planes
}
