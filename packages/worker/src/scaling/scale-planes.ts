import type { Size } from '@postfit/core'
import type { PlaneRows } from '../pixels/plane-rows.ts'
import { type Planes, takePlanes } from '../pixels/planes.ts'
import { type LightCurve, srgbLight } from './light.ts'
import { type ColourSiting, planeFilters } from './plane-filters.ts'
import { createPlaneScaler, type ScaleModule } from './scaler.ts'

/** Cb and Cr of all greys. */
const noColour = 128

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
  const [sourceLuma, cb = sourceLuma, cr] = source.planes
  const { luma, colour } = planeFilters(source, cb, target, siting)
  const planes = takePlanes(target)
  const scalers = [createPlaneScaler(modules[0], sourceLuma, planes.luma, luma, light)]
  if (cr) {
    scalers.push(createPlaneScaler(modules[1], cb, planes.cb, colour, srgbLight))
    scalers.push(createPlaneScaler(modules[2], cr, planes.cr, colour, srgbLight))
  } else {
    planes.cb.fill(noColour)
    planes.cr.fill(noColour)
  }
  for (const strip of source.read()) {
    scalers.forEach((scaler, i) => {
      scaler.push(strip[i] as Uint8Array)
    })
    if (source.lostDetail() > mostLostDetail) return undefined
  }
  for (const scaler of scalers) scaler.finish()
  return planes
}
