// Bit-exact with upsampling-simd.ts, for browsers without SIMD.

export function widen(row: usize, width: i32, to: usize): void {
  for (let x: usize = 0; x < <usize>width; x++) {
    const sample = 3 * <i32>load<u8>(row + x)
    store<u8>(to, (sample + <i32>load<u8>(row + x - 1) + 1) >> 2)
    store<u8>(to, (sample + <i32>load<u8>(row + x, 1) + 2) >> 2, 1)
    to += 2
  }
}

export function blendAndWiden(near: usize, far: usize, width: i32, to: usize): void {
  let before = blended(near - 1, far - 1)
  let sum = blended(near, far)
  for (let x: usize = 1; x <= <usize>width; x++) {
    const behind = blended(near + x, far + x)
    store<u8>(to, (3 * sum + before + 8) >> 4)
    store<u8>(to, (3 * sum + behind + 7) >> 4, 1)
    to += 2
    before = sum
    sum = behind
  }
}

function blended(near: usize, far: usize): i32 {
  return 3 * <i32>load<u8>(near) + <i32>load<u8>(far)
}

export function colour(y: usize, cb: usize, cr: usize, width: i32, to: usize): void {
  for (let x: usize = 0; x < <usize>width; x++) {
    const luma = <i32>load<u8>(y + x)
    const blueness = <i32>load<u8>(cb + x) - 128
    const redness = <i32>load<u8>(cr + x) - 128
    const red = luma + redness + ((26345 * redness + 0x8000) >> 16)
    const green = luma - redness + ((18734 * redness - 22554 * blueness + 0x8000) >> 16)
    const blue = luma + 2 * blueness + ((-14942 * blueness + 0x8000) >> 16)
    store<u32>(to, pixel(level(red), level(green), level(blue)))
    to += 4
  }
}

function level(value: i32): u32 {
  return max(0, min(255, value))
}

export function join(red: usize, green: usize, blue: usize, width: i32, to: usize): void {
  for (let x: usize = 0; x < <usize>width; x++) {
    store<u32>(to, pixel(load<u8>(red + x), load<u8>(green + x), load<u8>(blue + x)))
    to += 4
  }
}

function pixel(red: u32, green: u32, blue: u32): u32 {
  return red | (green << 8) | (blue << 16) | 0xff000000
}
