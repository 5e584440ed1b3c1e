import type { Rectangle, Size } from '@postfit/core'
import { cropPlanes } from '../pixels/plane-crop.ts'
import type { PlaneRows } from '../pixels/plane-rows.ts'
import { type Planes, takePlanes } from '../pixels/planes.ts'
import { type ChromaSiting, planeFilters } from './plane-filters.ts'
import { createPlaneScaler, type ScaleModule } from './scaler.ts'
import { encodedCurve, type TransferCurve } from './transfer-curve.ts'

/** Cb and Cr of grey. */
const neutralChroma = 128

/**
 * Scales planes: luma by a transfer curve, chroma without one. Nobody can tell this from scaling linear red, green and blue, which
 * has twice as many samples (docs/scaling.md).
 *
 * @param modules one for each plane; they must not be used by anything else meanwhile
 * @param siting the position of chroma samples
 * @param maxLostChromaDetail in levels: see `PlaneRows`
 * @param cropping the part that becomes the target, in luma samples, fractions included; all of it by default
 * @returns undefined as soon as more detail is lost
 */
export function scalePlanesWith(
  modules: readonly [luma: ScaleModule, cb: ScaleModule, cr: ScaleModule],
  source: PlaneRows,
  target: Size,
  curve: TransferCurve,
  siting: ChromaSiting,
  maxLostChromaDetail: number,
  cropping?: Rectangle,
): Planes | undefined {
  const { rows, part } = cropping ? cropPlanes(source, cropping) : { rows: source, part: undefined }
  const [sourceLuma, cb = sourceLuma, cr] = rows.planes
  const { luma, chroma } = planeFilters(rows, cb, target, siting, part)
  const planes = takePlanes(target)
  const scalers = [createPlaneScaler(modules[0], sourceLuma, planes.luma, luma, curve)]
  if (cr) {
    scalers.push(createPlaneScaler(modules[1], cb, planes.cb, chroma, encodedCurve))
    scalers.push(createPlaneScaler(modules[2], cr, planes.cr, chroma, encodedCurve))
  } else {
    planes.cb.fill(neutralChroma)
    planes.cr.fill(neutralChroma)
  }
  for (const strip of rows.read()) {
    scalers.forEach((scaler, i) => {
      scaler.push(strip[i] as Uint8Array)
    })
    if (source.lostChromaDetail() > maxLostChromaDetail) return undefined
  }
  for (const scaler of scalers) scaler.finish()
  return planes
}
