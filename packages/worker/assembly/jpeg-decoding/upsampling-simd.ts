export function upsampleH2V1(row: usize, width: i32, to: usize): void {
  for (let x = 0; x < width; x += 8) {
    const samples = v128.load8x8_u(row)
    const thrice = i16x8.add(samples, i16x8.add(samples, samples))
    const even = i16x8.add(i16x8.add(thrice, v128.load8x8_u(row - 1)), i16x8.splat(1))
    const odd = i16x8.add(i16x8.add(thrice, v128.load8x8_u(row + 1)), i16x8.splat(2))
    v128.store(to, interleave(i16x8.shr_u(even, 2), i16x8.shr_u(odd, 2)))
    row += 8
    to += 16
  }
}

export function upsampleH2V2(near: usize, far: usize, width: i32, to: usize): void {
  // Of the 8 samples before the row only the last one is needed.
  let sums = weightedSum(near - 8, far - 8)
  let next = weightedSum(near, far)
  for (let x = 0; x < width; x += 8) {
    const before = i8x16.shuffle(sums, next, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29)
    sums = next
    near += 8
    far += 8
    next = weightedSum(near, far)
    const after = i8x16.shuffle(sums, next, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17)
    const thrice = i16x8.add(sums, i16x8.add(sums, sums))
    const even = i16x8.add(i16x8.add(thrice, before), i16x8.splat(8))
    const odd = i16x8.add(i16x8.add(thrice, after), i16x8.splat(7))
    v128.store(to, interleave(i16x8.shr_u(even, 4), i16x8.shr_u(odd, 4)))
    to += 16
  }
}

function weightedSum(near: usize, far: usize): v128 {
  const samples = v128.load8x8_u(near)
  return i16x8.add(i16x8.add(samples, i16x8.add(samples, samples)), v128.load8x8_u(far))
}

/** Interleaves the low bytes of 16-bit lanes. */
function interleave(even: v128, odd: v128): v128 {
  return v128.or(even, i16x8.shl(odd, 8))
}

export function ycbcrToRgba(y: usize, cb: usize, cr: usize, width: i32, to: usize): void {
  for (let x = 0; x < width; x += 16) {
    const luma = v128.load(y)
    const cbValue = v128.xor(v128.load(cb), i8x16.splat(-128))
    const crValue = v128.xor(v128.load(cr), i8x16.splat(-128))
    const lumaLow = i16x8.extend_low_i8x16_u(luma)
    const lumaHigh = i16x8.extend_high_i8x16_u(luma)
    const cbLow = i16x8.extend_low_i8x16_s(cbValue)
    const cbHigh = i16x8.extend_high_i8x16_s(cbValue)
    const crLow = i16x8.extend_low_i8x16_s(crValue)
    const crHigh = i16x8.extend_high_i8x16_s(crValue)
    const red = i8x16.narrow_i16x8_u(reds(lumaLow, crLow), reds(lumaHigh, crHigh))
    const green = i8x16.narrow_i16x8_u(greens(lumaLow, cbLow, crLow), greens(lumaHigh, cbHigh, crHigh))
    const blue = i8x16.narrow_i16x8_u(blues(lumaLow, cbLow), blues(lumaHigh, cbHigh))
    storePixels(red, green, blue, to)
    y += 16
    cb += 16
    cr += 16
    to += 64
  }
}

// Factors have 16 fraction bits. Whole parts are added separately, so that 16-bit multiplication is enough.

function reds(luma: v128, crValue: v128): v128 {
  // For every 8-bit value this equals rounding with 26345 / 65536.
  return i16x8.add(i16x8.add(luma, crValue), i16x8.q15mulr_sat_s(crValue, i16x8.splat(13173)))
}

function greens(luma: v128, cbValue: v128, crValue: v128): v128 {
  const both = i32x4.splat(18734 | (-22554 << 16))
  const half = i32x4.splat(0x8000)
  const low = i8x16.shuffle(crValue, cbValue, 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23)
  const high = i8x16.shuffle(crValue, cbValue, 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31)
  const product = i16x8.narrow_i32x4_s(
    i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(low, both), half), 16),
    i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(high, both), half), 16),
  )
  return i16x8.add(i16x8.sub(luma, crValue), product)
}

function blues(luma: v128, cbValue: v128): v128 {
  const product = i16x8.q15mulr_sat_s(cbValue, i16x8.splat(-7471))
  return i16x8.add(i16x8.add(luma, i16x8.add(cbValue, cbValue)), product)
}

export function interleaveRgba(red: usize, green: usize, blue: usize, width: i32, to: usize): void {
  for (let x = 0; x < width; x += 16) {
    storePixels(v128.load(red), v128.load(green), v128.load(blue), to)
    red += 16
    green += 16
    blue += 16
    to += 64
  }
}

function storePixels(red: v128, green: v128, blue: v128, to: usize): void {
  const opaque = i8x16.splat(-1)
  const redGreenLow = lower8(red, green)
  const redGreenHigh = upper8(red, green)
  const blueLow = lower8(blue, opaque)
  const blueHigh = upper8(blue, opaque)
  v128.store(to, lower16(redGreenLow, blueLow))
  v128.store(to, upper16(redGreenLow, blueLow), 16)
  v128.store(to, lower16(redGreenHigh, blueHigh), 32)
  v128.store(to, upper16(redGreenHigh, blueHigh), 48)
}

function lower8(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
}

function upper8(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
}

function lower16(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 1, 16, 17, 2, 3, 18, 19, 4, 5, 20, 21, 6, 7, 22, 23)
}

function upper16(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 9, 24, 25, 10, 11, 26, 27, 12, 13, 28, 29, 14, 15, 30, 31)
}
