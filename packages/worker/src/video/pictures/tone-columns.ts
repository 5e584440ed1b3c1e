import type { SampledProfile } from '../../color/color-profile.ts'
import { type ToneTable, toneSteps, toneTable } from './tone-table.ts'
import type { Coding } from './ycbcr.ts'

/** Bits behind the point of a column's levels. */
export const fraction = 8
/** Numbers of a column at each point of brightness: luma, Cb, Cr, and how much Cb and Cr rise to their own next value. */
export const columnLevels = 5

/** Values of chroma, one more than eight bits have: the largest samples are rounded up. */
const chromas = 256 + 1

/**
 * What brightness becomes next to each pair of chroma samples of eight bits: a pixel takes two look-ups, where the table alone, which has
 * only every fourth of these columns, takes eight and their shares (80 ms for a picture of 1920x1080; 30 with the columns). Filled as it
 * is needed.
 */
export class ToneColumns {
  readonly #table: ToneTable
  readonly #columns: (Int32Array | undefined)[] = new Array(chromas ** 2)

  constructor(table: ToneTable) {
    this.#table = table
  }

  /** {@link columnLevels} numbers for each point of brightness, with {@link fraction} bits behind the point. */
  at(cb: number, cr: number): Int32Array {
    return this.#columns[cb * chromas + cr] ?? this.#filled(cb, cr)
  }

  #filled(cb: number, cr: number): Int32Array {
    const column = new Int32Array((toneSteps + 1) * columnLevels)
    const table = this.#table
    const step = 256 / toneSteps
    const cbPoint = Math.min(toneSteps - 1, Math.floor(cb / step))
    const crPoint = Math.min(toneSteps - 1, Math.floor(cr / step))
    const cbShare = cb / step - cbPoint
    const crShare = cr / step - crPoint
    // The four columns of the table around it, and the shares that they have.
    const a = table.columnOf(cbPoint, crPoint)
    const b = table.columnOf(cbPoint, crPoint + 1)
    const c = table.columnOf(cbPoint + 1, crPoint)
    const d = table.columnOf(cbPoint + 1, crPoint + 1)
    const blended = (levels: Float32Array, point: number): number => {
      const low = mix(levels[a + point] as number, levels[b + point] as number, crShare)
      return mix(low, mix(levels[c + point] as number, levels[d + point] as number, crShare), cbShare)
    }
    for (let point = 0, at = 0; point <= toneSteps; point++, at += columnLevels) {
      const [cbLevels, crLevels] = [table.cb, table.cr]
      column[at] = blended(table.luma, point) * one + 0.5
      column[at + 1] = blended(cbLevels, point) * one + 0.5
      column[at + 2] = blended(crLevels, point) * one + 0.5
      const withCb = mix(
        (cbLevels[c + point] as number) - (cbLevels[a + point] as number),
        (cbLevels[d + point] as number) - (cbLevels[b + point] as number),
        crShare,
      )
      const withCr = mix(
        (crLevels[b + point] as number) - (crLevels[a + point] as number),
        (crLevels[d + point] as number) - (crLevels[c + point] as number),
        cbShare,
      )
      column[at + 3] = (withCb / step) * one
      column[at + 4] = (withCr / step) * one
    }
    this.#columns[cb * chromas + cr] = column
    return column
  }
}

const one = 2 ** fraction

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

const columns = new WeakMap<ToneTable, ToneColumns>()

/** Those of a profile, for samples of a coding: kept for as long as the profile is. */
export function toneColumns(profile: SampledProfile, coding: Coding): ToneColumns {
  const table = toneTable(profile, coding)
  const own = columns.get(table) ?? new ToneColumns(table)
  columns.set(table, own)
  return own
}
