import {
  addLossy,
  addPowers,
  farthestInterpolated,
  farthestReplicated,
  fourthPower,
  level,
} from './chroma-detail-scalar.ts'

/** Bit-exact with chroma-detail-scalar.ts, for two blocks at a time. */
export function addRow(pixels: usize, stride: usize, blocks: i32, sums: usize, line: usize): void {
  let replicatedPowers = f64x2.splat(0)
  let interpolatedPowers = f64x2.splat(0)
  for (; blocks > 1; blocks -= 2) {
    const upper = v128.load(pixels)
    const lower = v128.load(pixels + stride)
    const upperCb = cbOf(upper)
    const upperCr = crOf(upper)
    const lowerCb = cbOf(lower)
    const lowerCr = crOf(lower)
    const meanCb = replicated(sums)
    const meanCr = replicated(sums + line)
    const fromMeans = ofBlocks(
      distance(upperCb, meanCb, upperCr, meanCr),
      distance(lowerCb, meanCb, lowerCr, meanCr),
    )
    const above = -2 * line
    const below = 2 * line
    const fromInterpolated = ofBlocks(
      distance(upperCb, between(sums, above), upperCr, between(sums + line, above)),
      distance(lowerCb, between(sums, below), lowerCr, between(sums + line, below)),
    )
    // Each block occupies two lanes.
    addLossy(popcnt(i32x4.bitmask(i32x4.gt_s(fromInterpolated, i32x4.splat(level)))) >> 1)
    replicatedPowers = f64x2.add(replicatedPowers, fourthPowers(fromMeans))
    interpolatedPowers = f64x2.add(interpolatedPowers, fourthPowers(fromInterpolated))
    pixels += 16
    sums += 8
  }
  let lastReplicated: f64 = 0
  let lastInterpolated: f64 = 0
  if (blocks === 1) {
    const farthest = farthestInterpolated(pixels, stride, sums, line)
    addLossy(i32(farthest > level))
    lastReplicated = fourthPower(farthestReplicated(pixels, stride, sums, line))
    lastInterpolated = fourthPower(farthest)
  }
  addPowers(
    f64x2.extract_lane(replicatedPowers, 0) + lastReplicated + f64x2.extract_lane(replicatedPowers, 1),
    f64x2.extract_lane(interpolatedPowers, 0) + lastInterpolated + f64x2.extract_lane(interpolatedPowers, 1),
  )
}

/** The largest distance of each block, from those of the pixels in its upper and its lower row; in both of its lanes. */
function ofBlocks(upper: v128, lower: v128): v128 {
  const columns = i32x4.max_s(upper, lower)
  return i32x4.max_s(columns, i32x4.shuffle(columns, columns, 1, 0, 3, 2))
}

function fourthPowers(farthest: v128): v128 {
  const distances = f64x2.convert_low_i32x4_s(i32x4.shuffle(farthest, farthest, 0, 2, 0, 2))
  const squares = f64x2.mul(distances, distances)
  return f64x2.mul(squares, squares)
}

function distance(blue: v128, otherCb: v128, red: v128, otherCr: v128): v128 {
  return i32x4.add(i32x4.abs(i32x4.sub(blue, otherCb)), i32x4.abs(i32x4.sub(red, otherCr)))
}

/** The mean of each block, in both of its lanes. */
function replicated(sums: usize): v128 {
  const both = v128.load64_zero(sums)
  return i32x4.shl(i32x4.shuffle(both, both, 0, 0, 1, 1), 4)
}

function between(sums: usize, over: usize): v128 {
  // Of the block before, of both blocks, and of the block after.
  const mixed = i32x4.add(timesThree(v128.load(sums - 4)), v128.load(sums + over - 4))
  const near = i32x4.shuffle(mixed, mixed, 1, 1, 2, 2)
  const far = i32x4.shuffle(mixed, mixed, 0, 2, 1, 3)
  return i32x4.add(timesThree(near), far)
}

function timesThree(values: v128): v128 {
  return i32x4.add(i32x4.add(values, values), values)
}

function cbOf(pixels: v128): v128 {
  return i32x4.shl(weighted(pixels, -173, 512, -339), 6)
}

function crOf(pixels: v128): v128 {
  return i32x4.shl(weighted(pixels, 512, -83, -429), 6)
}

/** Masking leaves red and blue as a pair of 16-bit lanes, shifting green and alpha. */
function weighted(pixels: v128, red: i32, blue: i32, green: i32): v128 {
  const redBlue = v128.and(pixels, i32x4.splat(0xff00ff))
  return i32x4.add(
    i32x4.dot_i16x8_s(redBlue, i32x4.splat((red & 0xffff) | (blue << 16))),
    i32x4.dot_i16x8_s(i16x8.shr_u(pixels, 8), i32x4.splat(green & 0xffff)),
  )
}
