import * as scalar from './upsampling-scalar.ts'
import * as simd from './upsampling-simd.ts'

/**
 * Doubles the width of a row, with weights of 3/4 for the nearest and 1/4 for the next sample (libjpeg's "fancy
 * upsampling").
 *
 * @param row the bytes beside its samples are overwritten: edges are replicated
 * @param width of the input; up to 16 samples more are read, without effect
 * @param to space for twice as many samples, and 32 more
 */
export function upsampleH2V1(row: usize, width: i32, to: usize): void {
  replicateEdges(row, width)
  if (ASC_FEATURE_SIMD) simd.upsampleH2V1(row, width, to)
  else scalar.upsampleH2V1(row, width, to)
}

/** The row between two, with weights of 3/4 for the near and 1/4 for the far one. Rounds halves down if `upper`, else up. */
export function upsampleH1V2(near: usize, far: usize, width: i32, upper: i32, to: usize): void {
  // 4:4:0 is rare, and the compiler does this well enough.
  const bias = upper !== 0 ? 1 : 2
  for (let x: usize = 0; x < <usize>width; x++) {
    store<u8>(to + x, (3 * <i32>load<u8>(near + x) + <i32>load<u8>(far + x) + bias) >> 2)
  }
}

/** Both at once: the row between two, at twice the width. */
export function upsampleH2V2(near: usize, far: usize, width: i32, to: usize): void {
  replicateEdges(near, width)
  replicateEdges(far, width)
  if (ASC_FEATURE_SIMD) simd.upsampleH2V2(near, far, width, to)
  else scalar.upsampleH2V2(near, far, width, to)
}

/** Widens a row by repeating each sample. */
export function replicate(row: usize, width: i32, times: i32, to: usize): void {
  for (let x: usize = 0; x < <usize>width; x++) {
    const sample = load<u8>(row + x)
    for (let n = 0; n < times; n++) store<u8>(to++, sample)
  }
}

function replicateEdges(row: usize, width: i32): void {
  store<u8>(row - 1, load<u8>(row))
  store<u8>(row + width, load<u8>(row + width - 1))
}

/**
 * Converts a row from YCbCr to RGBA (ITU-T T.871), with libjpeg's rounding.
 *
 * @param to 4 bytes a pixel; up to 15 pixels after the row are overwritten
 */
export function ycbcrToRgba(y: usize, cb: usize, cr: usize, width: i32, to: usize): void {
  if (ASC_FEATURE_SIMD) simd.ycbcrToRgba(y, cb, cr, width, to)
  else scalar.ycbcrToRgba(y, cb, cr, width, to)
}

/** Interleaves planes of red, green and blue, or three times the same grey one, to opaque RGBA. */
export function interleaveRgba(red: usize, green: usize, blue: usize, width: i32, to: usize): void {
  if (ASC_FEATURE_SIMD) simd.interleaveRgba(red, green, blue, width, to)
  else scalar.interleaveRgba(red, green, blue, width, to)
}
