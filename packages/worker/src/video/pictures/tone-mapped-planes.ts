import type { SampledProfile } from '../../color/color-profile.ts'
import { chromaSize, type Planes, takePlanes } from '../../pixels/planes.ts'
import { as420, type StoredSamples } from './stored-samples.ts'
import { columnLevels, fraction, toneColumns } from './tone-columns.ts'
import { pointBits } from './tone-table.ts'
import type { Coding } from './ycbcr.ts'

/**
 * Tone-maps an HDR picture to planes in BT.709, from all of its bits.
 */
export function toneMappedPlanes(stored: StoredSamples, coding: Coding, profile: SampledProfile): Planes {
  const { width, height, bits, planes } = as420(stored)
  const [luma, cb, cr] = planes
  const columns = toneColumns(profile, coding)
  const target = takePlanes({ width, height })
  const color = chromaSize({ width, height })
  const { luma: targetLuma, cb: targetCb, cr: targetCr } = target
  const [lumaSamples, cbSamples, crSamples] = [luma.samples, cb.samples, cr.samples]
  const chromaShift = bits - 8
  const chromaHalf = chromaShift > 0 ? 1 << (chromaShift - 1) : 0
  // Products are by `Math.imul`: engines check any other for what is no whole number of 32 bits, which takes twice the time.
  // A sample of luma is a point of the table, and in these bits its place between that and the next.
  const shift = bits - pointBits
  const rest = (1 << shift) - 1
  const down = fraction + shift
  const half = 1 << (down - 1)
  for (let row = 0, at = 0; row < color.height; row++) {
    const cbRow = cb.first + row * cb.stride
    const crRow = cr.first + row * cr.stride
    const endRow = Math.min(row * 2 + 2, height)
    for (let column = 0; column < color.width; column++, at++) {
      const cbSample = cbSamples[cbRow + column * cb.step] as number
      const crSample = crSamples[crRow + column * cr.step] as number
      const cbValue = (cbSample + chromaHalf) >> chromaShift
      const crValue = (crSample + chromaHalf) >> chromaShift
      const levels = columns.at(cbValue, crValue)
      const endColumn = Math.min(column * 2 + 2, width)
      let [sum, count] = [0, 0]
      for (let y = row * 2; y < endRow; y++) {
        const rowAt = luma.first + y * luma.stride
        const targetAt = y * width
        for (let x = column * 2; x < endColumn; x++) {
          const sample = lumaSamples[rowAt + x] as number
          const point = Math.imul(sample >> shift, columnLevels)
          const low = levels[point] as number
          const rise = (levels[point + columnLevels] as number) - low
          targetLuma[targetAt + x] = ((low << shift) + Math.imul(rise, sample & rest) + half) >> down
          sum += sample
          count++
        }
      }
      const mean = (sum / count) | 0
      const point = Math.imul(mean >> shift, columnLevels)
      const between = mean & rest
      const lowCb = levels[point + 1] as number
      const lowCr = levels[point + 2] as number
      const riseCb = Math.imul((levels[point + columnLevels + 1] as number) - lowCb, between)
      const riseCr = Math.imul((levels[point + columnLevels + 2] as number) - lowCr, between)
      const restCb =
        Math.imul(cbSample - (cbValue << chromaShift), levels[point + 3] as number) >> chromaShift
      const restCr =
        Math.imul(crSample - (crValue << chromaShift), levels[point + 4] as number) >> chromaShift
      targetCb[at] = (((lowCb + restCb) << shift) + riseCb + half) >> down
      targetCr[at] = (((lowCr + restCr) << shift) + riseCr + half) >> down
    }
  }
  return target
}
