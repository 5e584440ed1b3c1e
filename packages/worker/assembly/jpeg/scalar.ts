import { cosineBits, passBits, passHalf, reciprocalBits, reciprocalsAt, thresholdsAt } from './layout.ts'

// Bit-exact with simd.ts, for browsers without SIMD.

function lumaOf(pixel: u32): i32 {
  return (19595 * red(pixel) + 38470 * green(pixel) + 7471 * blue(pixel) + 0x8000 - (128 << 16)) >> 16
}

function cbOf(pixel: u32): i32 {
  return (0x7fff - 11059 * red(pixel) - 21709 * green(pixel) + (blue(pixel) << 15)) >> 16
}

function crOf(pixel: u32): i32 {
  return (0x7fff + (red(pixel) << 15) - 27439 * green(pixel) - 5329 * blue(pixel)) >> 16
}

function red(pixel: u32): i32 {
  return pixel & 255
}

function green(pixel: u32): i32 {
  return (pixel >> 8) & 255
}

function blue(pixel: u32): i32 {
  return (pixel >> 16) & 255
}

/** Level shift (T.81, A.3.1): eight samples of a plane, centred on 0. */
export function levelShiftRow(samples: usize, to: usize): void {
  for (let x: usize = 0; x < 8; x++) store<i16>(to + (x << 1), <i16>load<u8>(samples + x) - 128)
}

export function sampleRow(pixels: usize, y: usize, cb: usize, cr: usize): void {
  for (let x: usize = 0; x < 16; x += 2) {
    const pixel = load<u32>(pixels + 2 * x)
    store<i16>(y + x, lumaOf(pixel))
    store<i16>(cb + x, cbOf(pixel))
    store<i16>(cr + x, crOf(pixel))
  }
}

export function samplePair(a: usize, b: usize, left: usize, right: usize, cb: usize, cr: usize): void {
  for (let x: usize = 0; x < 16; x += 2) {
    const p = load<u32>(a + 4 * x)
    const q = load<u32>(a + 4 * x, 4)
    const r = load<u32>(b + 4 * x)
    const s = load<u32>(b + 4 * x, 4)
    const y = (x < 8 ? left : right) + ((2 * x) & 15)
    store<i16>(y, lumaOf(p))
    store<i16>(y, lumaOf(q), 2)
    store<i16>(y, lumaOf(r), 16)
    store<i16>(y, lumaOf(s), 18)
    const half = 1 + ((<i32>x >> 1) & 1)
    store<i16>(cb + x, (cbOf(p) + cbOf(q) + cbOf(r) + cbOf(s) + half) >> 2)
    store<i16>(cr + x, (crOf(p) + crOf(q) + crOf(r) + crOf(s) + half) >> 2)
  }
}

export function fdctRows(from: usize, to: usize): void {
  for (let row: usize = 0; row < 8; row++) fdctLine(from + 16 * row, 2, to + 16 * row, true)
}

export function fdctColumns(from: usize, to: usize): void {
  for (let column: usize = 0; column < 8; column++) {
    fdctLine(from + 2 * column, 16, to + 2 * column, false)
  }
}

/** Transforms 8 numbers that are `step` bytes apart. */
function fdctLine(from: usize, step: usize, to: usize, first: bool): void {
  const x0 = <i32>load<i16>(from)
  const x1 = <i32>load<i16>(from + step)
  const x2 = <i32>load<i16>(from + 2 * step)
  const x3 = <i32>load<i16>(from + 3 * step)
  const x4 = <i32>load<i16>(from + 4 * step)
  const x5 = <i32>load<i16>(from + 5 * step)
  const x6 = <i32>load<i16>(from + 6 * step)
  const x7 = <i32>load<i16>(from + 7 * step)

  const even0 = x0 + x7 + (x3 + x4)
  const even1 = x1 + x6 + (x2 + x5)
  const even2 = x1 + x6 - (x2 + x5)
  const even3 = x0 + x7 - (x3 + x4)
  const dc = even0 + even1
  const middle = even0 - even1
  store<i16>(to, first ? dc << passBits : (dc + passHalf) >> passBits)
  store<i16>(to + 4 * step, first ? middle << passBits : (middle + passHalf) >> passBits)

  const shift = first ? cosineBits - passBits : cosineBits + passBits
  store<i16>(to + 2 * step, rounded(4433 * even2 + 10703 * even3, shift))
  store<i16>(to + 6 * step, rounded(-10704 * even2 + 4433 * even3, shift))

  const odd0 = x0 - x7
  const odd1 = x1 - x6
  const odd2 = x2 - x5
  const odd3 = x3 - x4
  store<i16>(to + step, rounded(11363 * odd0 + 9633 * odd1 + 6437 * odd2 + 2260 * odd3, shift))
  store<i16>(to + 3 * step, rounded(9633 * odd0 - 2259 * odd1 - 11362 * odd2 - 6436 * odd3, shift))
  store<i16>(to + 5 * step, rounded(6437 * odd0 - 11362 * odd1 + 2261 * odd2 + 9633 * odd3, shift))
  store<i16>(to + 7 * step, rounded(2260 * odd0 - 6436 * odd1 + 9633 * odd2 - 11363 * odd3, shift))
}

function rounded(sum: i32, shift: i32): i32 {
  return (sum + (1 << (shift - 1))) >> shift
}

export function quantize(block: usize, quantizer: usize, to: usize): u64 {
  let nonZero: u64 = 0
  for (let k: usize = 0; k < 64; k++) {
    const value = <i32>load<i16>(block + 2 * k)
    const absolute = abs(value)
    const isSmall = absolute < <i32>load<i16>(quantizer + thresholdsAt + 2 * k)
    const size = (absolute + <i32>load<i16>(quantizer + 2 * k)) >> 3
    const divided = (size * load<i32>(quantizer + reciprocalsAt + 4 * k)) >> reciprocalBits
    const whole = isSmall ? 0 : divided
    store<i16>(to + 2 * k, value < 0 ? -whole : whole)
    if (whole !== 0) nonZero |= (<u64>1) << k
  }
  return nonZero
}
