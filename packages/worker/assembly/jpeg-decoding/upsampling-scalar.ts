// Bit-exact with upsampling-simd.ts, for browsers without SIMD.

export function upsampleH2V1(row: usize, width: i32, to: usize): void {
  for (let x: usize = 0; x < <usize>width; x++) {
    const sample = 3 * <i32>load<u8>(row + x)
    store<u8>(to, (sample + <i32>load<u8>(row + x - 1) + 1) >> 2)
    store<u8>(to, (sample + <i32>load<u8>(row + x, 1) + 2) >> 2, 1)
    to += 2
  }
}

export function upsampleH2V2(near: usize, far: usize, width: i32, to: usize): void {
  let before = weightedSum(near - 1, far - 1)
  let sum = weightedSum(near, far)
  for (let x: usize = 1; x <= <usize>width; x++) {
    const after = weightedSum(near + x, far + x)
    store<u8>(to, (3 * sum + before + 8) >> 4)
    store<u8>(to, (3 * sum + after + 7) >> 4, 1)
    to += 2
    before = sum
    sum = after
  }
}

function weightedSum(near: usize, far: usize): i32 {
  return 3 * <i32>load<u8>(near) + <i32>load<u8>(far)
}

export function ycbcrToRgba(y: usize, cb: usize, cr: usize, width: i32, to: usize): void {
  for (let x: usize = 0; x < <usize>width; x++) {
    const luma = <i32>load<u8>(y + x)
    const cbValue = <i32>load<u8>(cb + x) - 128
    const crValue = <i32>load<u8>(cr + x) - 128
    const red = luma + crValue + ((26345 * crValue + 0x8000) >> 16)
    const green = luma - crValue + ((18734 * crValue - 22554 * cbValue + 0x8000) >> 16)
    const blue = luma + 2 * cbValue + ((-14942 * cbValue + 0x8000) >> 16)
    store<u32>(to, pixel(clamp(red), clamp(green), clamp(blue)))
    to += 4
  }
}

function clamp(value: i32): u32 {
  return max(0, min(255, value))
}

export function interleaveRgba(red: usize, green: usize, blue: usize, width: i32, to: usize): void {
  for (let x: usize = 0; x < <usize>width; x++) {
    store<u32>(to, pixel(load<u8>(red + x), load<u8>(green + x), load<u8>(blue + x)))
    to += 4
  }
}

function pixel(red: u32, green: u32, blue: u32): u32 {
  return red | (green << 8) | (blue << 16) | 0xff000000
}
