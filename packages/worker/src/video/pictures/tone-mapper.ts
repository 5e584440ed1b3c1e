import scalarModule from '../../../assembly/tone-mapping/tone-map.ts?wasm-base64'
import simdModule from '../../../assembly/tone-mapping/tone-map.ts?wasm-simd-base64'
import { hasSimd } from '../../codecs/simd.ts'
import { reserve } from '../../codecs/wasm-memory.ts'
import { chromaSize, type Planes } from '../../pixels/planes.ts'
import type { StoredSamples } from './stored-samples.ts'
import { type ToneTable, toneSteps } from './tone-table.ts'

/** As in assembly/tone-mapping/layout.ts, which documents it. */
const levelUnit = 2 ** 7
const chromaAt = 136
const chromas = 257
const columnBytes: number = chromaAt + (toneSteps + 1) * 8

/** Rows of luma that are copied to the module at once. */
const stripRows = 32

/** The exports of the module in assembly/tone-mapping/tone-map.ts, which documents the arguments. */
interface ToneModule {
  readonly memory: WebAssembly.Memory
  toneMapRow(
    luma: number,
    lumaStride: number,
    rows: number,
    width: number,
    cb: number,
    cr: number,
    from: number,
    bits: number,
    slots: number,
    toLuma: number,
    toCb: number,
    toCr: number,
  ): number
}

/**
 * Looks up the samples of pictures in a table of tones, whose levels next to each pair of 8-bit chroma samples are laid out once, when the
 * first pixel has it. So a pixel takes two look-ups; in the table, which has only every fourth of these columns, it would take eight and
 * their weights. All columns that there can be take 43 MB.
 */
export class ToneMapper {
  readonly #table: ToneTable
  readonly #module: ToneModule
  /** Where the columns start in the memory, and their number. */
  #columnsAt = 0
  #columns = 0

  /** @param isSimd whether the module uses SIMD; the other one gives the same bytes */
  constructor(table: ToneTable, isSimd: boolean = hasSimd()) {
    this.#table = table
    const bytes = Uint8Array.from(atob(isSimd ? simdModule : scalarModule), (letter) => letter.charCodeAt(0))
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes))
    this.#module = instance.exports as unknown as ToneModule
  }

  /**
   * Maps the samples of a picture in 4:2:0.
   *
   * @param target planes of the same size
   */
  map({ width, height, bits, planes }: StoredSamples, target: Planes): void {
    const color = chromaSize({ width, height })
    const rows = Math.min(stripRows, 2 * color.height)
    const [lumaBytes, chromaBytes] = [2 * rows * width, rows * color.width]
    const sizes = {
      ...{ slots: 4 * chromas ** 2, luma: lumaBytes, cb: chromaBytes, cr: chromaBytes },
      ...{ toLuma: lumaBytes / 2, toCb: chromaBytes / 2, toCr: chromaBytes / 2 },
    }
    let memory = reserve(this.#module.memory, { ...sizes, columns: this.#columns * columnBytes })
    const { at } = memory
    // Other pictures than the last ones leave less space or more before the columns.
    if (at.columns !== this.#columnsAt) {
      this.#columnsAt = at.columns
      this.#columns = 0
      memory.bytes.fill(0, at.slots, at.slots + sizes.slots)
    }
    for (let first = 0; first < color.height; first += rows / 2) {
      const count = Math.min(rows / 2, color.height - first)
      const lumaRows = Math.min(2 * count, height - 2 * first)
      copyRows(planes[0], 2 * first, lumaRows, width, memory.halves.subarray(at.luma / 2))
      copyRows(planes[1], first, count, color.width, memory.halves.subarray(at.cb / 2))
      copyRows(planes[2], first, count, color.width, memory.halves.subarray(at.cr / 2))
      for (let row = 0; row < count; row++) {
        const cb = at.cb + 2 * row * color.width
        const cr = at.cr + 2 * row * color.width
        let done = 0
        for (;;) {
          done = this.#module.toneMapRow(
            at.luma + 4 * row * width,
            2 * width,
            Math.min(2, lumaRows - 2 * row),
            width,
            cb,
            cr,
            done,
            bits,
            at.slots,
            at.toLuma + 2 * row * width,
            at.toCb + row * color.width,
            at.toCr + row * color.width,
          )
          if (done === color.width) break
          const eight = (sample: number): number =>
            Math.min(2 ** bits - 1, memory.halves[sample / 2 + done] as number) / 2 ** (bits - 8)
          const pair = [Math.floor(eight(cb) + 0.5), Math.floor(eight(cr) + 0.5)] as const
          const column = at.columns + this.#columns++ * columnBytes
          memory = reserve(this.#module.memory, { ...sizes, columns: this.#columns * columnBytes })
          memory.words[at.slots / 4 + pair[0] * chromas + pair[1]] = column
          this.#fill(new Int16Array(memory.bytes.buffer, column, columnBytes / 2), ...pair)
        }
      }
      const from = 2 * first * width
      target.luma.set(memory.bytes.subarray(at.toLuma, at.toLuma + lumaRows * width), from)
      const length = count * color.width
      target.cb.set(memory.bytes.subarray(at.toCb, at.toCb + length), first * color.width)
      target.cr.set(memory.bytes.subarray(at.toCr, at.toCr + length), first * color.width)
    }
  }

  /** Lays out the levels next to a pair of chroma samples of eight bits. */
  #fill(column: Int16Array, cb: number, cr: number): void {
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
    const { cb: cbLevels, cr: crLevels } = table
    for (let point = 0, at = chromaAt / 2; point <= toneSteps; point++, at += 4) {
      column[point] = Math.round(blended(table.luma, point) * levelUnit)
      column[at] = Math.round(blended(cbLevels, point) * levelUnit)
      column[at + 1] = Math.round(blended(crLevels, point) * levelUnit)
      const perCb = mix(
        (cbLevels[c + point] as number) - (cbLevels[a + point] as number),
        (cbLevels[d + point] as number) - (cbLevels[b + point] as number),
        crShare,
      )
      const perCr = mix(
        (crLevels[b + point] as number) - (crLevels[a + point] as number),
        (crLevels[d + point] as number) - (crLevels[c + point] as number),
        cbShare,
      )
      column[at + 2] = Math.round((perCb / step) * levelUnit)
      column[at + 3] = Math.round((perCr / step) * levelUnit)
    }
  }
}

/** Copies rows without what lies between them. */
function copyRows(
  { samples, first, step, stride }: StoredSamples['planes'][number],
  row: number,
  rows: number,
  width: number,
  to: Uint16Array,
): void {
  const start = first + row * stride
  if (step === 1 && stride === width) {
    to.set(samples.subarray(start, start + rows * width))
    return
  }
  for (let y = 0; y < rows; y++) {
    const from = start + y * stride
    if (step === 1) to.set(samples.subarray(from, from + width), y * width)
    else for (let x = 0; x < width; x++) to[y * width + x] = samples[from + x * step] as number
  }
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

const mappers = new WeakMap<ToneTable, ToneMapper>()

/** The one of a table: kept for as long as the table is. */
export function toneMapper(table: ToneTable): ToneMapper {
  const own = mappers.get(table) ?? new ToneMapper(table)
  mappers.set(table, own)
  return own
}
