import * as scalar from './rows-scalar.ts'
import * as simd from './rows-simd.ts'

/**
 * Doubles a row's width. A new sample has three quarters of the nearest and one of the next nearest (as in libjpeg,
 * where that is called fancy upsampling).
 *
 * @param row what lies beside its samples is overwritten with the outermost of them
 * @param width of the row as it is; 16 samples more may be read, which have no effect
 * @param to room for twice as many samples, and 32
 */
export function widen(row: usize, width: i32, to: usize): void {
  repeatEnds(row, width)
  if (ASC_FEATURE_SIMD) simd.widen(row, width, to)
  else scalar.widen(row, width, to)
}

/** A row between two, three quarters of which is the near one. Rounds down what is half way if `upper`, else up. */
export function blend(near: usize, far: usize, width: i32, upper: i32, to: usize): void {
  // Simple enough for the compiler, and rare.
  const bias = upper !== 0 ? 1 : 2
  for (let x: usize = 0; x < <usize>width; x++) {
    store<u8>(to + x, (3 * <i32>load<u8>(near + x) + <i32>load<u8>(far + x) + bias) >> 2)
  }
}

/** Both at once: a row between two, at twice the width. */
export function blendAndWiden(near: usize, far: usize, width: i32, to: usize): void {
  repeatEnds(near, width)
  repeatEnds(far, width)
  if (ASC_FEATURE_SIMD) simd.blendAndWiden(near, far, width, to)
  else scalar.blendAndWiden(near, far, width, to)
}

/** Makes a row wider by repeating each sample. */
export function repeat(row: usize, width: i32, times: i32, to: usize): void {
  for (let x: usize = 0; x < <usize>width; x++) {
    const sample = load<u8>(row + x)
    for (let n = 0; n < times; n++) store<u8>(to++, sample)
  }
}

function repeatEnds(row: usize, width: i32): void {
  store<u8>(row - 1, load<u8>(row))
  store<u8>(row + width, load<u8>(row + width - 1))
}

/**
 * Turns a row of YCbCr to pixels (ITU-T T.871), rounded as in libjpeg.
 *
 * @param to 4 bytes a pixel; what lies up to 15 pixels behind the row is overwritten
 */
export function colour(y: usize, cb: usize, cr: usize, width: i32, to: usize): void {
  if (ASC_FEATURE_SIMD) simd.colour(y, cb, cr, width, to)
  else scalar.colour(y, cb, cr, width, to)
}

/** Puts samples of red, green and blue side by side; or three times those of grey. */
export function join(red: usize, green: usize, blue: usize, width: i32, to: usize): void {
  if (ASC_FEATURE_SIMD) simd.join(red, green, blue, width, to)
  else scalar.join(red, green, blue, width, to)
}
