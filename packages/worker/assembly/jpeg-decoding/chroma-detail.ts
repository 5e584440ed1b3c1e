import { idct } from './idct.ts'
import { blockBytes } from './layout.ts'

// Measures the chroma detail of an MCU that 4:2:0 at the target's size would lose, from the peak differences of its samples.
// Energy alone cannot tell photos from lettering: spread out it is noise, in one place it is a visible edge (docs/scaling.md).

// The layout of its working memory, as byte offsets.

/** The fraction of each coefficient that is lost: 16 bits each, Q15. */
const weightsAt: usize = 0
/** A quantization table of ones. */
const onesAt: usize = 128
/** The coefficients of the difference, and scratch space to transform them. */
const lostAt: usize = 256
const workAt: usize = 384
/** The difference of Cb and that of Cr: 8x8 samples of 8 bits, centred on 128. */
const samplesAt: usize = 512
const samplesBytes: usize = 64

/** Differences are in half levels. */
const scaleBits: i32 = 1

/** Up to this sum of squared lost coefficients a block counts as having no detail: an RMS loss of 4 levels. */
const quietEnergy: i32 = 4096

/** Whether Cb of this MCU has no detail. */
let cbIsQuiet: bool = true

/**
 * Measures one chroma block of an MCU: Cb first, then Cr.
 *
 * @param place the address of the working memory
 * @param isCr whether the block is of Cr
 * @param last the last coefficient that is not 0, in zigzag order
 * @param to where the MCU's detail is stored once both are known, as 64 bits: for each of the 4x4 squares of 2x2 samples the
 *   fourth power of its largest difference (of Cb and Cr together, in half levels), summed up
 */
export function measureDetail(
  place: usize,
  isCr: bool,
  block: usize,
  quantizer: usize,
  last: i32,
  to: usize,
): void {
  const samples = place + samplesAt + (isCr ? samplesBytes : 0)
  const isQuiet = last === 0 || lostEnergy(place, block, quantizer, last) <= quietEnergy
  if (!isCr) {
    cbIsQuiet = isQuiet
    if (!isQuiet) idct(place + lostAt, place + onesAt, place + workAt, last, 8, samples, 8)
    return
  }
  if (isQuiet && cbIsQuiet) {
    store<f64>(to, 0)
    return
  }
  if (isQuiet) clearSamples(samples)
  else idct(place + lostAt, place + onesAt, place + workAt, last, 8, samples, 8)
  if (cbIsQuiet) clearSamples(place + samplesAt)
  store<f64>(to, <f64>(ASC_FEATURE_SIMD ? peaksSimd(place + samplesAt) : peaks(place + samplesAt)))
}

/**
 * The same for a row of MCUs whose coefficients are buffered.
 *
 * @param pitch bytes from one block to the next
 * @param to 64 bits for each MCU
 */
export function measureDetailOfRow(
  place: usize,
  cb: usize,
  cr: usize,
  pitch: usize,
  count: i32,
  cbQuantizer: usize,
  crQuantizer: usize,
  to: usize,
): void {
  for (let mcu = 0; mcu < count; mcu++) {
    measureDetail(place, false, cb, cbQuantizer, 63, to)
    measureDetail(place, true, cr, crQuantizer, 63, to)
    cb += pitch
    cr += pitch
    to += 8
  }
}

/** Computes the lost coefficients of a block, and the sum of their squares. Rows after its last coefficient are skipped. */
function lostEnergy(place: usize, block: usize, quantizer: usize, last: i32): i32 {
  const end: usize = last < 3 ? 32 : last < 10 ? 64 : blockBytes
  return ASC_FEATURE_SIMD
    ? lostEnergySimd(place, block, quantizer, end)
    : lostEnergyScalar(place, block, quantizer, end)
}

function lostEnergyScalar(place: usize, block: usize, quantizer: usize, end: usize): i32 {
  let sum = 0
  for (let at: usize = 0; at < end; at += 2) {
    const product = <i32>(<i16>((<i32>load<i16>(block + at) * <i32>load<i16>(quantizer + at)) << scaleBits))
    const lost = (product * <i32>load<i16>(place + weightsAt + at) + 0x4000) >> 15
    store<i16>(place + lostAt + at, <i16>lost)
    sum += lost * lost
  }
  for (let at = end; at < blockBytes; at += 2) store<i16>(place + lostAt + at, 0)
  return sum
}

function lostEnergySimd(place: usize, block: usize, quantizer: usize, end: usize): i32 {
  let sums = i32x4.splat(0)
  for (let at: usize = 0; at < end; at += 16) {
    const product = i16x8.mul(v128.load(block + at), v128.load(quantizer + at))
    const lost = i16x8.q15mulr_sat_s(i16x8.shl(product, scaleBits), v128.load(place + weightsAt + at))
    v128.store(place + lostAt + at, lost)
    sums = i32x4.add(sums, i32x4.dot_i16x8_s(lost, lost))
  }
  for (let at = end; at < blockBytes; at += 16) v128.store(place + lostAt + at, i32x4.splat(0))
  const pairs = i32x4.add(sums, i32x4.shuffle(sums, sums, 2, 3, 0, 1))
  return i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1)
}

function clearSamples(samples: usize): void {
  for (let at: usize = 0; at < samplesBytes; at += 4) store<u32>(samples + at, 0x80808080)
}

function peaks(cb: usize): u64 {
  let sum: u64 = 0
  for (let row: usize = 0; row < 64; row += 16) {
    for (let column: usize = 0; column < 8; column += 2) {
      const at = cb + row + column
      const upper = max(difference(at), difference(at + 1))
      const lower = max(difference(at + 8), difference(at + 9))
      const peak = <u64>max(upper, lower)
      sum += peak * peak * peak * peak
    }
  }
  return sum
}

function difference(cb: usize): i32 {
  const blue = abs(<i32>load<u8>(cb) - 128)
  const red = abs(<i32>load<u8>(cb, samplesBytes) - 128)
  return min(255, blue + red)
}

function peaksSimd(cb: usize): u64 {
  let sums = i64x2.splat(0)
  for (let row: usize = 0; row < 64; row += 16) {
    const both = i8x16.add_sat_u(
      distanceFromMiddle(v128.load(cb + row)),
      distanceFromMiddle(v128.load(cb + row, samplesBytes)),
    )
    const columns = i8x16.max_u(
      both,
      i8x16.shuffle(both, both, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7),
    )
    const peaks = i8x16.max_u(columns, i16x8.shr_u(columns, 8))
    const four = v128.and(i16x8.shuffle(peaks, peaks, 0, 1, 2, 3, 0, 1, 2, 3), i16x8.splat(255))
    const squares = i32x4.extmul_low_i16x8_u(four, four)
    sums = i64x2.add(sums, i64x2.extmul_low_i32x4_u(squares, squares))
    sums = i64x2.add(sums, i64x2.extmul_high_i32x4_u(squares, squares))
  }
  return i64x2.extract_lane(sums, 0) + i64x2.extract_lane(sums, 1)
}

function distanceFromMiddle(samples: v128): v128 {
  const middle = i8x16.splat(-128)
  return i8x16.sub(i8x16.max_u(samples, middle), i8x16.min_u(samples, middle))
}
