import type { Size } from '@postfit/core'
import { reserve } from '../codecs/wasm-memory.ts'
import { takePixelMemory } from '../pixels/pixel-memory.ts'
import type { Raster } from '../pixels/raster.ts'
import { lanczosTaps, type Taps } from './taps.ts'
import { encodeTable, linearTable, type TransferCurve } from './transfer-curve.ts'

type AddStrip = (
  strip: number,
  stride: number,
  pairs: number,
  columns: number,
  a: number,
  b: number,
  c: number,
  linear: number,
  jobs: number,
  jobCount: number,
) => void

type FinishRow = (
  sums: number,
  columns: number,
  row: number,
  first: number,
  weights: number,
  quads: number,
  width: number,
  white: number,
  encoded: number,
  to: number,
  slideFrom: number,
  slideTo: number,
  slidePairs: number,
) => void

/** The exports of the module in assembly/scaling/scale.ts, which documents the arguments. */
export interface ScaleModule {
  readonly memory: WebAssembly.Memory
  readonly addStrip: AddStrip
  readonly addPlaneStrip: AddStrip
  readonly finishRow: FinishRow
  readonly finishPlaneRow: FinishRow
}

/** Scales one picture while its rows arrive. */
export interface Scaler<Scaled> {
  /**
   * Takes the next rows, any number of them; of the last one, what lies between two rows may be missing.
   *
   * @throws RangeError for incomplete rows, or more rows than the picture has
   */
  push(rows: Uint8Array | Uint8ClampedArray): void
  /**
   * The scaled picture, once all rows are in.
   *
   * @throws RangeError when some are missing
   */
  finish(): Scaled
}

/** The taps of rows and of columns. */
export interface Filter {
  readonly rows: Taps
  readonly columns: Taps
}

/** The differences between pixels and single samples. As in the module: see assembly/scaling/layout.ts and scale.ts. */
interface Kind {
  /** Bytes of a pixel or of a sample. */
  readonly bytes: 1 | 4
  /** Sums of a column. */
  readonly sums: 1 | 3
  /** Columns that are processed at once. */
  readonly step: number
  readonly blockColumns: number
  readonly addStrip: 'addStrip' | 'addPlaneStrip'
  readonly finishRow: 'finishRow' | 'finishPlaneRow'
}

const ofPixels: Kind = {
  bytes: 4,
  sums: 3,
  step: 8,
  blockColumns: 64,
  addStrip: 'addStrip',
  finishRow: 'finishRow',
}
const ofSamples: Kind = {
  bytes: 1,
  sums: 1,
  step: 16,
  blockColumns: 128,
  addStrip: 'addPlaneStrip',
  finishRow: 'finishPlaneRow',
}

/** Rows that are processed at once: enough to load and store sums rarely, few enough to stay in the cache. */
const stripRows = 32
const stripBytes = 1 << 20

/**
 * Starts to scale an opaque picture. The module's memory never holds a whole picture, only a strip of the source and the sums
 * of the target rows that the strip contributes to: about 2 MB for a photo of 12 megapixels.
 *
 * @param module must not be used by anything else until the picture is finished; what other pictures left in it has no effect
 */
export function createScaler(
  module: ScaleModule,
  source: Size,
  target: Size,
  curve: TransferCurve,
): Scaler<Raster> {
  assertSize(source)
  assertSize(target)
  const { width, height } = target
  const filter = {
    rows: lanczosTaps(source.height, height),
    columns: lanczosTaps(source.width, width),
  }
  // All of it is written before anybody reads it, so it need not be cleared.
  const data = new Uint8ClampedArray(takePixelMemory(width * height * 4))
  const stride = source.width * 4
  const layout = { ...filter.columns, quads: filter.columns.pairs, width, slide: noSlide }
  const { push, finish } = scaleRows(
    module,
    ofPixels,
    { ...source, stride },
    filter.rows,
    layout,
    curve,
    data,
  )
  return {
    push,
    finish() {
      finish()
      return { width, height, data }
    },
  }
}

/**
 * Starts to scale a plane of single samples, as `createScaler` does.
 *
 * @param source its rows are `stride` bytes apart; the bytes between them have no effect
 * @param target a byte for each sample that the filter yields
 */
export function createPlaneScaler(
  module: ScaleModule,
  source: Size & { readonly stride: number },
  target: Uint8Array,
  { rows, columns }: Filter,
  curve: TransferCurve,
): Scaler<Uint8Array> {
  assertSize(source)
  const { push, finish } = scaleRows(module, ofSamples, source, rows, inQuads(columns), curve, target)
  return {
    push,
    finish() {
      finish()
      return target
    },
  }
}

/** The taps of columns as the module reads them. */
interface ColumnTaps {
  readonly first: Int32Array
  readonly weights: Int16Array<ArrayBuffer>
  /** How many groups of taps each sample has: pairs for pixels, groups of four pairs for single samples. */
  readonly quads: number
  /** Samples of a row, without padding. */
  readonly width: number
  readonly slide: Slide
}

/** Samples with the same weights whose first pairs follow one another, as the module reads them. */
type Slide = readonly [from: number, to: number, pairs: number]

const noSlide: Slide = [0, 0, 0]

/** All samples but those at the edges if the number of samples is halved, as it is from 4K to 1080p. */
function slideOf({ first, weights, pairs }: Taps): Slide {
  const middle = first.length >> 1
  const place = (i: number): string =>
    `${(first[i] as number) - i} ${weights.subarray(i * pairs * 2, (i + 1) * pairs * 2)}`
  const isAlike = (i: number): boolean => place(i) === place(middle)
  let [from, to] = [middle, middle]
  while (from > 0 && isAlike(from - 1)) from--
  while (to < first.length && isAlike(to)) to++
  return [Math.ceil(from / 4) * 4, to - (to % 4), pairs]
}

/** Those of taps that several pictures are scaled with, as the frames of a video are. */
const quads = new WeakMap<Taps, ColumnTaps>()

function inQuads(taps: Taps): ColumnTaps {
  const own = quads.get(taps) ?? laidInQuads(taps)
  quads.set(taps, own)
  return own
}

/** Taps for four samples at once, in groups of four pairs. */
function laidInQuads(taps: Taps): ColumnTaps {
  const { first, weights, pairs } = taps
  const quads = Math.ceil(pairs / 4)
  const width = first.length
  const whole = Math.ceil(width / 4) * 4
  const places = new Int32Array(whole)
  places.set(first)
  const wide = new Int16Array(whole * quads * 8)
  for (let i = 0; i < width; i++) {
    wide.set(weights.subarray(i * pairs * 2, (i + 1) * pairs * 2), i * quads * 8)
  }
  return { first: places, weights: wide, quads, width, slide: slideOf(taps) }
}

function scaleRows(
  module: ScaleModule,
  { bytes: each, sums, step, blockColumns, addStrip: add, finishRow: finish }: Kind,
  { width, height, stride }: Size & { readonly stride: number },
  rowTaps: Taps,
  columnTaps: ColumnTaps,
  curve: TransferCurve,
  data: Uint8Array | Uint8ClampedArray,
) {
  const linear = linearTable(curve)
  const encoded = encodeTable(linear)
  const targetHeight = rowTaps.first.length
  const targetBytes = columnTaps.width * each
  const columns = Math.ceil(width / step) * step
  const rows = rowsOfStrip(height, targetHeight, stride)
  const strips = stripsOf(rowTaps, rows)
  const sumRows = maxOpenRows(strips)

  const { at, bytes, words } = reserve(module.memory, {
    levels: encoded.length,
    columnFirst: columnTaps.first.byteLength,
    columnWeights: columnTaps.weights.byteLength,
    rowWeights: rowTaps.weights.byteLength,
    jobs: sumRows * 20,
    row: columns * sums * 2 + columnTaps.quads * 16,
    // All rows that a strip can finish, so that they are copied at once.
    pixels: sumRows * targetBytes + 16,
    light: (blockColumns * sums * 4 * rows) / 2,
    sums: sumRows * columns * sums * 4,
    strip: rows * stride + step * 4,
  })
  bytes.set(encoded, at.levels)
  bytes.set(new Uint8Array(columnTaps.weights.buffer), at.columnWeights)
  bytes.set(new Uint8Array(rowTaps.weights.buffer), at.rowWeights)
  words.set(columnTaps.first, at.columnFirst / 4)

  const sumsOf = (y: number): number => at.sums + (y % sumRows) * columns * sums * 4
  let received = 0
  let inStrip = 0
  let next = 0

  function addStrip(): void {
    const strip = Math.floor((received - 1) / rows)
    const firstPair = (strip * rows) / 2
    const pairs = Math.ceil(inStrip / 2)
    let jobs = 0
    for (let y = next; y < targetHeight && (strips.first[y] as number) <= strip; y++, jobs++) {
      const first = rowTaps.first[y] as number
      const from = Math.max(first, firstPair)
      const to = Math.min(first + rowTaps.pairs, firstPair + pairs)
      const weights = at.rowWeights + (y * rowTaps.pairs + from - first) * 4
      words.set(
        [sumsOf(y), weights, from - firstPair, to - from, Number(from === first)],
        at.jobs / 4 + jobs * 5,
      )
    }
    const { a, b, c } = curve
    module[add](at.strip, stride, pairs, columns, a, b, c, at.light, at.jobs, jobs)
    const begun = next
    let to = at.pixels
    for (; next < targetHeight && (strips.last[next] as number) <= strip; next++, to += targetBytes) {
      finishRow(next, to)
    }
    data.set(bytes.subarray(at.pixels, to), begun * targetBytes)
    inStrip = 0
  }

  function finishRow(y: number, to: number): void {
    module[finish](
      sumsOf(y),
      columns,
      at.row,
      at.columnFirst,
      at.columnWeights,
      columnTaps.quads,
      columnTaps.first.length,
      encoded.length - 1,
      at.levels,
      to,
      ...columnTaps.slide,
    )
  }

  return {
    push(source: Uint8Array | Uint8ClampedArray): void {
      const count = Math.ceil(source.length / stride)
      if (count * stride - source.length > stride - width * each || received + count > height) {
        throw new RangeError(
          `Expected up to ${height - received} rows of ${stride} bytes but received ${source.length} bytes`,
        )
      }
      for (let taken = 0; taken < count; ) {
        const some = Math.min(rows - inStrip, count - taken)
        bytes.set(source.subarray(taken * stride, (taken + some) * stride), at.strip + inStrip * stride)
        taken += some
        inStrip += some
        received += some
        if (inStrip === rows || received === height) addStrip()
      }
    },
    finish(): void {
      if (received < height) throw new RangeError(`Expected ${height} rows but received ${received}`)
    },
  }
}

function assertSize({ width, height }: Size): void {
  for (const side of [width, height]) {
    if (!Number.isInteger(side) || side < 1) {
      throw new RangeError(`Expected sides of at least one whole pixel but received ${width}x${height}`)
    }
  }
}

/** Rows of a strip: an even number, since rows are weighted in pairs. Fewer when enlarging, and for very long rows. */
function rowsOfStrip(height: number, targetHeight: number, stride: number): number {
  const enlarging = Math.max(1, targetHeight / height)
  const max = Math.min(stripRows / enlarging, stripBytes / stride)
  return Math.max(2, Math.floor(max / 2) * 2)
}

/** The first and the last strip that contribute to each target row. */
interface Strips {
  readonly first: Int32Array
  readonly last: Int32Array
}

function stripsOf({ first, pairs }: Taps, rows: number): Strips {
  const stripOf = (pair: number): number => Math.floor((pair * 2) / rows)
  return {
    first: first.map(stripOf),
    last: first.map((pair) => stripOf(pair + pairs - 1)),
  }
}

/** The largest number of target rows that are open at once. */
function maxOpenRows({ first, last }: Strips): number {
  let max = 0
  let oldest = 0
  first.forEach((strip, y) => {
    while ((last[oldest] as number) < strip) oldest++
    max = Math.max(max, y - oldest + 1)
  })
  return max
}
