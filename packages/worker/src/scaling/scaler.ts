import type { Size } from '@postfit/core'
import { reserve } from '../codecs/wasm-memory.ts'
import { takePixelMemory } from '../pixels/pixel-memory.ts'
import type { Raster } from '../pixels/raster.ts'
import { type LightCurve, levelsOfLight, lightOfLevels } from './light.ts'
import { lanczosTaps, type Taps } from './taps.ts'

/** What the module exports whose source is assembly/scaling/scale.ts, where the arguments are explained. */
export interface ScaleModule {
  readonly memory: WebAssembly.Memory
  addStrip(
    strip: number,
    stride: number,
    pairs: number,
    columns: number,
    a: number,
    b: number,
    c: number,
    light: number,
    jobs: number,
    jobCount: number,
  ): void
  finishRow(
    sums: number,
    columns: number,
    row: number,
    first: number,
    weights: number,
    pairs: number,
    width: number,
    white: number,
    levels: number,
    pixels: number,
  ): void
}

/** Scales one opaque picture while its rows come in. */
export interface Scaler {
  /**
   * Takes the next rows, as many as there are.
   *
   * @throws RangeError when they are not whole, or more than the picture has
   */
  push(rows: Uint8Array | Uint8ClampedArray): void
  /**
   * The scaled picture, once all rows are in.
   *
   * @throws RangeError when some are missing
   */
  finish(): Raster
}

/** As in the module: see assembly/scaling/layout.ts and scale.ts. */
const step = 8
const blockColumns = 64

/** Rows that are worked on at once: enough that sums are seldom put away, few enough to stay in the processor's cache. */
const stripRows = 32
const stripBytes = 1 << 20

/**
 * Starts scaling. No picture is ever in the module's memory: it holds a strip of the source and the sums of those target
 * rows that the strip is a part of, about 2 MB for a photo of 12 megapixels.
 *
 * @param module used by nothing else until the picture is finished; what is left in it by another picture has no effect
 */
export function createScaler(module: ScaleModule, source: Size, target: Size, curve: LightCurve): Scaler {
  assertSize(source)
  assertSize(target)
  const rowTaps = lanczosTaps(source.height, target.height)
  const columnTaps = lanczosTaps(source.width, target.width)
  const light = lightOfLevels(curve)
  const levels = levelsOfLight(light)
  const rowBytes = source.width * 4
  const columns = Math.ceil(source.width / step) * step
  const rows = rowsOfStrip(source, target)
  const strips = stripsOf(rowTaps, rows)
  const sumRows = mostAtOnce(strips)

  const { at, bytes, words } = reserve(module.memory, {
    levels: levels.length,
    columnFirst: target.width * 4,
    columnWeights: columnTaps.weights.byteLength,
    rowWeights: rowTaps.weights.byteLength,
    jobs: sumRows * 20,
    row: columns * 6 + 16,
    pixels: target.width * 4,
    light: (blockColumns * 12 * rows) / 2,
    sums: sumRows * columns * 12,
    strip: rows * rowBytes + step * 4,
  })
  bytes.set(levels, at.levels)
  bytes.set(new Uint8Array(columnTaps.weights.buffer), at.columnWeights)
  bytes.set(new Uint8Array(rowTaps.weights.buffer), at.rowWeights)
  words.set(columnTaps.first, at.columnFirst / 4)

  // All of it is written, row by row, before anybody sees it.
  const data = new Uint8ClampedArray(takePixelMemory(target.width * target.height * 4))
  const sumsOf = (y: number): number => at.sums + (y % sumRows) * columns * 12
  let received = 0
  let inStrip = 0
  let next = 0

  function addStrip(): void {
    const strip = Math.floor((received - 1) / rows)
    const firstPair = (strip * rows) / 2
    const pairs = Math.ceil(inStrip / 2)
    let jobs = 0
    for (let y = next; y < target.height && (strips.first[y] as number) <= strip; y++, jobs++) {
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
    module.addStrip(at.strip, rowBytes, pairs, columns, a, b, c, at.light, at.jobs, jobs)
    for (; next < target.height && (strips.last[next] as number) <= strip; next++) finishRow(next)
    inStrip = 0
  }

  function finishRow(y: number): void {
    const white = levels.length - 1
    module.finishRow(
      sumsOf(y),
      columns,
      at.row,
      at.columnFirst,
      at.columnWeights,
      columnTaps.pairs,
      target.width,
      white,
      at.levels,
      at.pixels,
    )
    data.set(bytes.subarray(at.pixels, at.pixels + target.width * 4), y * target.width * 4)
  }

  return {
    push(pixels) {
      const count = pixels.length / rowBytes
      if (!Number.isInteger(count) || received + count > source.height) {
        const left = source.height - received
        throw new RangeError(
          `Expected up to ${left} rows of ${rowBytes} bytes but received ${pixels.length} bytes`,
        )
      }
      for (let taken = 0; taken < count; ) {
        const some = Math.min(rows - inStrip, count - taken)
        bytes.set(pixels.subarray(taken * rowBytes, (taken + some) * rowBytes), at.strip + inStrip * rowBytes)
        taken += some
        inStrip += some
        received += some
        if (inStrip === rows || received === source.height) addStrip()
      }
    },
    finish() {
      if (received < source.height) {
        throw new RangeError(`Expected ${source.height} rows but received ${received}`)
      }
      return { width: target.width, height: target.height, data }
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

/** Rows of a strip: an even number, since rows are weighted by two. Fewer when each becomes many, or is very long. */
function rowsOfStrip(source: Size, target: Size): number {
  const enlarging = Math.max(1, target.height / source.height)
  const most = Math.min(stripRows / enlarging, stripBytes / (source.width * 4))
  return Math.max(2, Math.floor(most / 2) * 2)
}

/** The first and the last strip that each target row is made of. */
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

/** How many target rows a strip is a part of, at most. */
function mostAtOnce({ first, last }: Strips): number {
  let most = 0
  let oldest = 0
  first.forEach((strip, y) => {
    while ((last[oldest] as number) < strip) oldest++
    most = Math.max(most, y - oldest + 1)
  })
  return most
}
