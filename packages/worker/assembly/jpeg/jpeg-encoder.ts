/**
 * The inner loops of the JPEG encoder, in AssemblyScript. The caller, src/jpeg-encoding/create-jpeg-encoder.ts, lays out the
 * memory: nothing is allocated here, and only what the arguments point to is read or written. layout.ts has the formats.
 */
import { writeBits } from './bits.ts'
import { maxChromaDetail } from './chroma-detail.ts'
import { blockBytes } from './layout.ts'
import { tokenizeAc } from './progressive-tokens.ts'
import * as scalar from './scalar.ts'
import * as simd from './simd.ts'
import { tokenize } from './tokens.ts'

// The compiler does not resolve `export … from` with a name that ends in .ts.
export { maxChromaDetail, tokenize, tokenizeAc, writeBits }

/** Size of a row of 8 samples in bytes. */
const rowBytes: usize = 16

/**
 * Transforms a row of MCUs to coefficients, with 4:2:0 chroma.
 *
 * @param pixels rows of 4 bytes a pixel, padded to whole MCUs
 * @param stride bytes from one row to the next
 * @param rows of pixels that exist, 1 to 16
 * @param columns of 8 pixels that exist; the rest of the last MCU is never shown
 * @param scratch space for 1024 bytes
 * @param zigzag the byte offset of each coefficient in its block, in zigzag order, one byte each
 */
export function fdctRow420(
  pixels: usize,
  stride: usize,
  rows: i32,
  columns: i32,
  scratch: usize,
  zigzag: usize,
  coefficients: usize,
): void {
  const luma = scratch
  const cb = luma + 4 * blockBytes
  const cr = cb + blockBytes
  const work = cr + blockBytes
  for (let column = 0; column < columns; column += 2) {
    sampleMcu420(pixels, stride, rows, luma, cb, cr)
    for (let block = 0; block < 4; block++) {
      if (column + (block & 1) < columns && (block < 2 || rows > 8)) {
        fdct(luma + <usize>block * blockBytes, work, zigzag, coefficients)
      } else {
        putFlatBlock(coefficients)
      }
      coefficients += blockBytes
    }
    fdct(cb, work, zigzag, coefficients)
    fdct(cr, work, zigzag, coefficients + blockBytes)
    coefficients += 2 * blockBytes
    pixels += 64
  }
}

/** As `fdctRow420`, with 4:4:4 chroma: an MCU is 8 pixels wide and high. */
export function fdctRow444(
  pixels: usize,
  stride: usize,
  rows: i32,
  columns: i32,
  scratch: usize,
  zigzag: usize,
  coefficients: usize,
): void {
  const cb = scratch + blockBytes
  const cr = cb + blockBytes
  const work = cr + blockBytes
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < 8; row++) {
      const from = pixels + <usize>min(row, rows - 1) * stride
      const at = <usize>row * rowBytes
      if (ASC_FEATURE_SIMD) simd.sampleRow(from, scratch + at, cb + at, cr + at)
      else scalar.sampleRow(from, scratch + at, cb + at, cr + at)
    }
    for (let block: usize = 0; block < 3; block++) {
      fdct(scratch + block * blockBytes, work, zigzag, coefficients)
      coefficients += blockBytes
    }
    pixels += 32
  }
}

/**
 * Transforms a row of MCUs to coefficients, from planes that are 4:2:0 already.
 *
 * @param luma 8-bit samples, rows padded to whole MCUs
 * @param stride bytes from one row of luma to the next; of chroma half as many
 * @param rows of luma that exist, 1 to 16
 * @param columns of 8 luma samples that exist
 * @param scratch space for 384 bytes
 */
export function fdctRowPlanar420(
  luma: usize,
  cb: usize,
  cr: usize,
  stride: usize,
  rows: i32,
  columns: i32,
  scratch: usize,
  zigzag: usize,
  coefficients: usize,
): void {
  const work = scratch + blockBytes
  const chromaRows = (rows + 1) >> 1
  const chromaStride = stride >> 1
  for (let column = 0; column < columns; column += 2) {
    for (let block = 0; block < 4; block++) {
      const right = block & 1
      const top = block < 2 ? 0 : 8
      if (column + right < columns && top < rows) {
        const from = luma + <usize>top * stride + ((<usize>right) << 3)
        sampleBlock(from, stride, rows - top, scratch)
        fdct(scratch, work, zigzag, coefficients)
      } else {
        putFlatBlock(coefficients)
      }
      coefficients += blockBytes
    }
    sampleBlock(cb, chromaStride, chromaRows, scratch)
    fdct(scratch, work, zigzag, coefficients)
    coefficients += blockBytes
    sampleBlock(cr, chromaStride, chromaRows, scratch)
    fdct(scratch, work, zigzag, coefficients)
    coefficients += blockBytes
    luma += 16
    cb += 8
    cr += 8
  }
}

/** Reads the samples of a block. Missing rows repeat the last one. */
function sampleBlock(plane: usize, stride: usize, rows: i32, to: usize): void {
  for (let row = 0; row < 8; row++) {
    if (ASC_FEATURE_SIMD) simd.levelShiftRow(plane, to)
    else scalar.levelShiftRow(plane, to)
    if (row < rows - 1) plane += stride
    to += rowBytes
  }
}

/** Converts an MCU of 16x16 pixels to samples. Missing rows repeat the last one of each component, as in libjpeg. */
function sampleMcu420(pixels: usize, stride: usize, rows: i32, luma: usize, cb: usize, cr: usize): void {
  const last = (rows - 1) >> 1
  for (let pair = 0; pair < 8; pair++) {
    const upper = luma + (pair < 4 ? 0 : 2 * blockBytes) + ((<usize>pair & 3) << 5)
    const at = <usize>pair * rowBytes
    if (pair > last) {
      copyRow(luma + lastRow(last), upper)
      copyRow(luma + lastRow(last), upper + rowBytes)
      copyRow(luma + lastRow(last) + blockBytes, upper + blockBytes)
      copyRow(luma + lastRow(last) + blockBytes, upper + blockBytes + rowBytes)
      copyRow(cb + at - rowBytes, cb + at)
      copyRow(cr + at - rowBytes, cr + at)
      continue
    }
    const a = pixels + <usize>pair * 2 * stride
    const b = pair * 2 + 1 < rows ? a + stride : a
    if (ASC_FEATURE_SIMD) simd.samplePair(a, b, upper, upper + blockBytes, cb + at, cr + at)
    else scalar.samplePair(a, b, upper, upper + blockBytes, cb + at, cr + at)
  }
}

/** The offset of the lower row of a pair in the luma blocks. */
function lastRow(pair: i32): usize {
  return (pair < 4 ? 0 : 2 * blockBytes) + ((<usize>pair & 3) << 5) + rowBytes
}

function copyRow(from: usize, to: usize): void {
  store<u64>(to, load<u64>(from))
  store<u64>(to, load<u64>(from, 8), 8)
}

function fdct(samples: usize, work: usize, zigzag: usize, coefficients: usize): void {
  if (ASC_FEATURE_SIMD) {
    simd.fdctRows(samples, work)
    simd.fdctColumns(work, work + blockBytes)
  } else {
    scalar.fdctRows(samples, work)
    scalar.fdctColumns(work, work + blockBytes)
  }
  const natural = work + blockBytes
  for (let k: usize = 0; k < 64; k += 4) {
    const order = load<u32>(zigzag + k)
    store<i16>(coefficients, load<i16>(natural + (order & 255)))
    store<i16>(coefficients, load<i16>(natural + ((order >> 8) & 255)), 2)
    store<i16>(coefficients, load<i16>(natural + ((order >> 16) & 255)), 4)
    store<i16>(coefficients, load<i16>(natural + (order >> 24)), 6)
    coefficients += 8
  }
}

/** A padding block: the DC coefficient of the block before, which takes the fewest bits. */
function putFlatBlock(coefficients: usize): void {
  const dc = load<u16>(coefficients - blockBytes)
  for (let at: usize = 0; at < blockBytes; at += 8) store<u64>(coefficients + at, 0)
  store<u16>(coefficients, dc)
}
