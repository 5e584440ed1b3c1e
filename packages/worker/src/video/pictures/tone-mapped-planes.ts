import type { SampledProfile } from '../../colour/colour-profile.ts'
import { colourSize, type Planes, takePlanes } from '../../pixels/planes.ts'
import { type StoredSamples, withQuarterColours } from './stored-samples.ts'
import { type ToneTable, toneSteps, toneTable } from './tone-table.ts'
import type { Coding } from './ycbcr.ts'

/** Brings a picture of high dynamic range to planes in the coding of high definition, from all the bits that it has. */
export function toneMappedPlanes(stored: StoredSamples, coding: Coding, profile: SampledProfile): Planes {
  const { width, height, bits, planes } = withQuarterColours(stored)
  const [luma, cb, cr] = planes
  const table = toneTable(profile, coding)
  const blend = new ColourBlend(table)
  const target = takePlanes({ width, height })
  const colour = colourSize({ width, height })
  const scale = toneSteps / 2 ** bits
  for (let row = 0, at = 0; row < colour.height; row++) {
    const cbRow = cb.first + row * cb.stride
    const crRow = cr.first + row * cr.stride
    const endRow = Math.min(row * 2 + 2, height)
    for (let column = 0; column < colour.width; column++, at++) {
      blend.set(
        (cb.samples[cbRow + column * cb.step] as number) * scale,
        (cr.samples[crRow + column * cr.step] as number) * scale,
      )
      const endColumn = Math.min(column * 2 + 2, width)
      let [sum, count, last, low, high] = [0, 0, -1, 0, 0]
      for (let y = row * 2; y < endRow; y++) {
        for (let x = column * 2; x < endColumn; x++) {
          const place = (luma.samples[luma.first + y * luma.stride + x] as number) * scale
          const point = place | 0
          // Pixels beside each other mostly lie between the same points.
          if (point !== last) {
            low = blend.level(table.luma, point)
            high = blend.level(table.luma, point + 1)
            last = point
          }
          target.luma[y * width + x] = low + (high - low) * (place - point) + 0.5
          sum += place
          count++
        }
      }
      target.cb[at] = blend.between(table.cb, sum / count) + 0.5
      target.cr[at] = blend.between(table.cr, sum / count) + 0.5
    }
  }
  return target
}

/** The shares that the points around a pair of colours have in it. */
class ColourBlend {
  readonly #table: ToneTable
  // Where their columns start, and how much of each there is.
  #columnA = 0
  #columnB = 0
  #columnC = 0
  #columnD = 0
  #shareA = 0
  #shareB = 0
  #shareC = 0
  #shareD = 0

  constructor(table: ToneTable) {
    this.#table = table
  }

  set(cbPlace: number, crPlace: number): void {
    const [cb, cr] = [cbPlace | 0, crPlace | 0]
    this.#columnA = this.#table.columnOf(cb, cr)
    this.#columnB = this.#table.columnOf(cb, cr + 1)
    this.#columnC = this.#table.columnOf(cb + 1, cr)
    this.#columnD = this.#table.columnOf(cb + 1, cr + 1)
    this.#shareD = (cbPlace - cb) * (crPlace - cr)
    this.#shareC = cbPlace - cb - this.#shareD
    this.#shareB = crPlace - cr - this.#shareD
    this.#shareA = 1 - this.#shareB - this.#shareC - this.#shareD
  }

  level(levels: Float32Array, point: number): number {
    return (
      (levels[this.#columnA + point] as number) * this.#shareA +
      (levels[this.#columnB + point] as number) * this.#shareB +
      (levels[this.#columnC + point] as number) * this.#shareC +
      (levels[this.#columnD + point] as number) * this.#shareD
    )
  }

  between(levels: Float32Array, place: number): number {
    const point = place | 0
    const low = this.level(levels, point)
    return low + (this.level(levels, point + 1) - low) * (place - point)
  }
}
