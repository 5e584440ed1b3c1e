/**
 * The inner loops of the scaler, in AssemblyScript. The caller, src/scaling/scaler.ts, lays out the memory: nothing is
 * allocated here, and only what the arguments point to is read or written.
 */
import { columnStep } from './layout.ts'
import * as planeScalar from './plane-scalar.ts'
import * as planeSimd from './plane-simd.ts'
import * as scalar from './scalar.ts'
import * as simd from './simd.ts'

/** Columns of a strip that are linearized at once: few enough that all their rows stay in the L1 cache. */
const blockColumns: i32 = 8 * columnStep

/** The same for a plane. */
const planeBlockColumns: i32 = 16 * columnStep

/**
 * Vertical filter: adds a strip of rows to the sums of all target rows that it contributes to.
 *
 * @param strip pixels of 4 bytes; up to `columnStep` pixels after the last one are read, without effect
 * @param stride bytes from one row to the next
 * @param pairs the number of row pairs; if the last pair has only one row, the weight of the other is 0
 * @param columns of a row, rounded up to a multiple of `columnStep`
 * @param linear space for `blockColumns * 12 * pairs` bytes
 * @param jobs 5 numbers of 32 bits for each target row: the address of its sums, the address of its weights for this strip,
 *   the first pair of rows that it needs, the number of pairs, and whether its sums start here
 */
export function addStrip(
  strip: usize,
  stride: usize,
  pairs: i32,
  columns: i32,
  a: i32,
  b: i32,
  c: i32,
  linear: usize,
  jobs: usize,
  jobCount: i32,
): void {
  const pairBytes: usize = blockColumns * 12
  for (let x = 0; x < columns; x += blockColumns) {
    const width = min(blockColumns, columns - x)
    let row = strip + ((<usize>x) << 2)
    for (let pair = 0; pair < pairs; pair++) {
      const to = linear + <usize>pair * pairBytes
      if (ASC_FEATURE_SIMD) simd.toLinear(row, row + stride, width, a, b, c, to)
      else scalar.toLinear(row, row + stride, width, a, b, c, to)
      row += 2 * stride
    }
    for (let job = 0; job < jobCount; job++) {
      const at = jobs + job * 20
      const sums = load<usize>(at) + x * 12
      const weights = load<usize>(at, 4)
      const from = linear + load<usize>(at, 8) * pairBytes
      const count = load<i32>(at, 12)
      const isFirst = load<i32>(at, 16) !== 0
      if (ASC_FEATURE_SIMD) simd.filterRows(from, pairBytes, count, weights, width, sums, isFirst)
      else scalar.filterRows(from, pairBytes, count, weights, width * 3, sums, isFirst)
    }
  }
}

/**
 * Horizontal filter: makes a target row from its sums.
 *
 * @param columns of the sums, rounded up to a multiple of `columnStep`
 * @param row space for `columns * 6 + 16` bytes
 * @param first for each pixel the first pair of columns that it needs, 32 bits each
 * @param weights of each pixel's columns, 16 bits each
 * @param pairs of columns that each pixel needs
 * @param white the linear value of 255
 * @param encodeTable the encoded value of each linear value from 0 to `white`, one byte each
 * @param pixels where the row is stored, 4 bytes a pixel
 */
export function finishRow(
  sums: usize,
  columns: i32,
  row: usize,
  first: usize,
  weights: usize,
  pairs: i32,
  width: i32,
  white: i32,
  encodeTable: usize,
  pixels: usize,
): void {
  narrow(sums, columns * 3, row)
  for (let x = 0; x < width; x++) {
    const from = row + load<i32>(first) * 12
    const pixel = ASC_FEATURE_SIMD
      ? simd.filterColumns(from, pairs, weights, white, encodeTable)
      : scalar.filterColumns(from, pairs, weights, white, encodeTable)
    store<i32>(pixels, pixel)
    first += 4
    weights += (<usize>pairs) << 2
    pixels += 4
  }
}

/**
 * As `addStrip`, for a plane of single samples.
 *
 * @param strip 8-bit samples; up to `2 * columnStep` after the last one are read, without effect
 * @param columns of a row, rounded up to a multiple of `2 * columnStep`
 * @param linear space for `planeBlockColumns * 4 * pairs` bytes
 */
export function addPlaneStrip(
  strip: usize,
  stride: usize,
  pairs: i32,
  columns: i32,
  a: i32,
  b: i32,
  c: i32,
  linear: usize,
  jobs: usize,
  jobCount: i32,
): void {
  const pairBytes: usize = planeBlockColumns * 4
  for (let x = 0; x < columns; x += planeBlockColumns) {
    const width = min(planeBlockColumns, columns - x)
    let row = strip + x
    for (let pair = 0; pair < pairs; pair++) {
      const to = linear + <usize>pair * pairBytes
      if (ASC_FEATURE_SIMD) planeSimd.toLinear(row, row + stride, width, a, b, c, to)
      else planeScalar.toLinear(row, row + stride, width, a, b, c, to)
      row += 2 * stride
    }
    for (let job = 0; job < jobCount; job++) {
      const at = jobs + job * 20
      const sums = load<usize>(at) + x * 4
      const weights = load<usize>(at, 4)
      const from = linear + load<usize>(at, 8) * pairBytes
      const count = load<i32>(at, 12)
      const isFirst = load<i32>(at, 16) !== 0
      if (ASC_FEATURE_SIMD) planeSimd.filterRows(from, pairBytes, count, weights, width, sums, isFirst)
      else scalar.filterRows(from, pairBytes, count, weights, width, sums, isFirst)
    }
  }
}

/**
 * As `finishRow`, for a plane of single samples.
 *
 * @param row space for `columns * 2 + 16 * quads` bytes
 * @param quads the number of groups of four pairs of columns that each sample needs; surplus weights are 0
 * @param width a multiple of 4
 * @param samples where the row is stored
 * @param slideFrom the first sample, a multiple of 4, of those that have the same weights, each for the pairs after the first pair of the
 *   one before: a half of the size
 * @param slideTo the first one behind them, a multiple of 4
 * @param slidePairs the number of pairs of columns that each of them needs
 */
export function finishPlaneRow(
  sums: usize,
  columns: i32,
  row: usize,
  first: usize,
  weights: usize,
  quads: i32,
  width: i32,
  white: i32,
  encodeTable: usize,
  samples: usize,
  slideFrom: i32,
  slideTo: i32,
  slidePairs: i32,
): void {
  narrow(sums, columns, row)
  for (let x = 0; x < width; x += 4) {
    if (ASC_FEATURE_SIMD) {
      // Calls in this loop would take as long as all the rest: functions with one caller are inlined.
      const sums =
        x >= slideFrom && x < slideTo
          ? planeSimd.slideColumns(row + ((<usize>load<i32>(first)) << 2), weights, slidePairs)
          : quads === 1
            ? planeSimd.filterColumns(row, first, weights)
            : planeSimd.filterWideColumns(row, first, weights, quads)
      planeSimd.encode(sums, white, encodeTable, samples)
    } else planeScalar.filterColumns(row, first, weights, quads, white, encodeTable, samples)
    first += 16
    weights += (<usize>quads) << 6
    samples += 4
  }
}

function narrow(sums: usize, count: i32, to: usize): void {
  if (ASC_FEATURE_SIMD) simd.narrow(sums, count, to)
  else scalar.narrow(sums, count, to)
}
