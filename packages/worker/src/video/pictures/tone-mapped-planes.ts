import type { SampledProfile } from '../../colour/colour-profile.ts'
import { apply } from '../../colour/matrix.ts'
import { encodeSrgb, xyzToSrgb } from '../../colour/srgb.ts'
import { type Planes, takePlanes } from '../../pixels/planes.ts'
import type { StoredSamples } from './stored-samples.ts'
import { type Coding, decoding, encoding, highDefinition } from './ycbcr.ts'

/** Steps along brightness and each difference of colour: 16 values of ten bits lie between two points. */
const steps = 64
const points = steps + 1

/** What a profile's colours become in the coding of high definition, at even steps, to interpolate between. */
interface ToneTable {
  /** For each pair of colours (Cb, then Cr) whether its column is there: hardly any video has more than a tenth of them. */
  readonly isFilled: Uint8Array
  /** Columns of all points of brightness. */
  readonly luma: Float32Array
  readonly cb: Float32Array
  readonly cr: Float32Array
}

const tables = new WeakMap<SampledProfile, Map<string, ToneTable>>()

/** Brings pictures of high dynamic range to planes in the coding of high definition, from all the bits that they have. */
export function toneMappedPlanes(samples: StoredSamples, coding: Coding, profile: SampledProfile): Planes {
  const { width, height, bits, across, down, planes } = samples
  const table = tableOf(profile, coding)
  const target = takePlanes({ width, height })
  const [luma, cb, cr] = planes
  const scale = steps / 2 ** bits
  const [acrossTwo, downTwo] = [2 / across, 2 / down]
  /** The mean of the samples of colour that lie among four of brightness. */
  const meanAt = ({ samples, first, step, stride }: typeof cb, row: number, column: number): number => {
    if (acrossTwo * downTwo === 1) return samples[first + row * stride + column * step] as number
    let [sum, count] = [0, 0]
    for (let y = row * downTwo; y < Math.min((row + 1) * downTwo, Math.ceil(height / down)); y++) {
      for (
        let x = column * acrossTwo;
        x < Math.min((column + 1) * acrossTwo, Math.ceil(width / across));
        x++
      ) {
        sum += samples[first + y * stride + x * step] as number
        count++
      }
    }
    return sum / count
  }
  let at = 0
  for (let row = 0; row * 2 < height; row++) {
    const lastRow = Math.min(row * 2 + 1, height - 1)
    for (let column = 0; column * 2 < width; column++, at++) {
      const [cbPlace, crPlace] = [meanAt(cb, row, column) * scale, meanAt(cr, row, column) * scale]
      const [cbPoint, crPoint] = [cbPlace | 0, crPlace | 0]
      const [cbShare, crShare] = [cbPlace - cbPoint, crPlace - crPoint]
      const a = columnOf(table, cbPoint, crPoint, profile, coding)
      const b = columnOf(table, cbPoint, crPoint + 1, profile, coding)
      const c = columnOf(table, cbPoint + 1, crPoint, profile, coding)
      const d = columnOf(table, cbPoint + 1, crPoint + 1, profile, coding)
      const ofB = (1 - cbShare) * crShare
      const ofC = cbShare * (1 - crShare)
      const ofD = cbShare * crShare
      const ofA = 1 - ofB - ofC - ofD
      const between = (levels: Float32Array, point: number): number =>
        (levels[a + point] as number) * ofA +
        (levels[b + point] as number) * ofB +
        (levels[c + point] as number) * ofC +
        (levels[d + point] as number) * ofD
      let [sum, count, last, low, high] = [0, 0, -1, 0, 0]
      const lastColumn = Math.min(column * 2 + 1, width - 1)
      for (let y = row * 2; y <= lastRow; y++) {
        for (let x = column * 2; x <= lastColumn; x++) {
          const place = (luma.samples[luma.first + y * luma.stride + x] as number) * scale
          const point = place | 0
          // Pixels beside each other mostly lie between the same points.
          if (point !== last) {
            low = between(table.luma, point)
            high = between(table.luma, point + 1)
            last = point
          }
          target.luma[y * width + x] = low + (high - low) * (place - point) + 0.5
          sum += place
          count++
        }
      }
      const mean = sum / count
      const point = mean | 0
      const share = mean - point
      target.cb[at] = between(table.cb, point) * (1 - share) + between(table.cb, point + 1) * share + 0.5
      target.cr[at] = between(table.cr, point) * (1 - share) + between(table.cr, point + 1) * share + 0.5
    }
  }
  return target
}

function tableOf(profile: SampledProfile, { matrix, fullRange }: Coding): ToneTable {
  const own = tables.get(profile) ?? new Map<string, ToneTable>()
  tables.set(profile, own)
  const name = `${matrix} ${fullRange}`
  const levels = (): Float32Array => new Float32Array(points ** 3)
  const table = own.get(name) ?? {
    isFilled: new Uint8Array(points ** 2),
    luma: levels(),
    cb: levels(),
    cr: levels(),
  }
  own.set(name, table)
  return table
}

/** Where the column of a pair of colours starts, which is there from now on. */
function columnOf(
  table: ToneTable,
  cbPoint: number,
  crPoint: number,
  profile: SampledProfile,
  coding: Coding,
): number {
  const column = cbPoint * points + crPoint
  const start = column * points
  if (table.isFilled[column] === 1) return start
  table.isFilled[column] = 1
  const toRgb = decoding(coding)
  const toPlanes = encoding(highDefinition)
  for (let point = 0; point < points; point++) {
    const sample = [point, cbPoint, crPoint].map((place) => (place * 256) / steps)
    const places = apply(toRgb.matrix, sample).map((value, channel) => {
      const signal = Math.min(1, Math.max(0, (value + (toRgb.offset[channel] as number)) / 255))
      return (profile.curves[channel] as (value: number) => number)(signal)
    })
    const linear = apply(xyzToSrgb, profile.toXyz(places))
    const rgb = linear.map((light) => Math.min(255, Math.max(0, 255 * encodeSrgb(light))))
    const [y, u, v] = apply(toPlanes.matrix, rgb).map((value, i) => value + (toPlanes.offset[i] as number))
    table.luma[start + point] = y as number
    table.cb[start + point] = u as number
    table.cr[start + point] = v as number
  }
  return start
}
