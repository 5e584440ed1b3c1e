import type { SampledProfile } from '../../color/color-profile.ts'
import { apply } from '../../color/matrix.ts'
import { encodeSrgb, xyzToSrgb } from '../../color/srgb.ts'
import { type Coding, type Conversion, highDefinition, rgbToYcbcr, ycbcrToRgb } from './ycbcr.ts'

/** The upper bits of a sample, which choose a point of the table. As in assembly/tone-mapping/layout.ts. */
const pointBits = 6
/** Steps along brightness and each difference of colour: 16 values of ten bits lie between two points. */
export const toneSteps: number = 2 ** pointBits
const points = toneSteps + 1

/**
 * What the colours of a profile become in the coding of high definition, at even steps, to interpolate between. It is filled
 * as it is needed: hardly any video has more than a tenth of all colours.
 */
export class ToneTable {
  readonly luma: Float32Array = new Float32Array(points ** 3)
  readonly cb: Float32Array = new Float32Array(points ** 3)
  readonly cr: Float32Array = new Float32Array(points ** 3)
  readonly #isFilled = new Uint8Array(points ** 2)
  readonly #profile: SampledProfile
  readonly #toRgb: Conversion
  readonly #toPlanes: Conversion = rgbToYcbcr(highDefinition)

  constructor(profile: SampledProfile, coding: Coding) {
    this.#profile = profile
    this.#toRgb = ycbcrToRgb(coding)
  }

  /** Where the levels of a pair of colours start, one for each point of brightness. */
  columnOf(cbPoint: number, crPoint: number): number {
    const column = cbPoint * points + crPoint
    if (this.#isFilled[column] === 0) this.#fill(column, cbPoint, crPoint)
    return column * points
  }

  #fill(column: number, cbPoint: number, crPoint: number): void {
    for (let point = 0; point < points; point++) {
      const [y, cb, cr] = this.#toned([point, cbPoint, crPoint].map((place) => (place * 256) / toneSteps))
      this.luma[column * points + point] = y
      this.cb[column * points + point] = cb
      this.cr[column * points + point] = cr
    }
    this.#isFilled[column] = 1
  }

  #toned(samples: readonly number[]): [number, number, number] {
    const places = moved(samples, this.#toRgb).map((value, channel) => {
      const curve = this.#profile.curves[channel] as (value: number) => number
      return curve(Math.min(1, Math.max(0, value / 255)))
    })
    const light = apply(xyzToSrgb, this.#profile.toXyz(places))
    const color = light.map((value) => Math.min(255, Math.max(0, 255 * encodeSrgb(value))))
    return moved(color, this.#toPlanes)
  }
}

function moved(values: readonly number[], { matrix, offset }: Conversion): [number, number, number] {
  const [a, b, c] = apply(matrix, values)
  return [a + offset[0], b + offset[1], c + offset[2]]
}

const tables = new WeakMap<SampledProfile, Map<string, ToneTable>>()

/** The table of a profile, for samples of a coding: kept for as long as the profile is. */
export function toneTable(profile: SampledProfile, coding: Coding): ToneTable {
  const own = tables.get(profile) ?? new Map<string, ToneTable>()
  tables.set(profile, own)
  const name = `${coding.matrix} ${coding.fullRange}`
  const table = own.get(name) ?? new ToneTable(profile, coding)
  own.set(name, table)
  return table
}
