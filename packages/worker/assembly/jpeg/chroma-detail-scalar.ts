/** One level of Cb or Cr in the unit of distances: chroma has 10 fraction bits, and is multiplied by 64. */
export const level: i32 = 64 * 1024

/** Sum of the fourth powers of errors since `startTile`, for decoders that replicate the means of blocks. */
export let replicatedPowers: f64 = 0
/** The same for decoders that interpolate. */
export let interpolatedPowers: f64 = 0
/** How many blocks lose more than a level to those. */
export let lossyBlocks: i32 = 0

export function startTile(): void {
  replicatedPowers = 0
  interpolatedPowers = 0
  lossyBlocks = 0
}

export function addPowers(replicated: f64, interpolated: f64): void {
  replicatedPowers += replicated
  interpolatedPowers += interpolated
}

export function addLossy(blocks: i32): void {
  lossyBlocks += blocks
}

/**
 * Sums Cb and Cr over each block of 2x2 pixels in a row. The sums at both ends are replicated, as decoders do at the edges of
 * a picture.
 *
 * @param blocks the number of blocks
 * @param sums where the sum of Cb of the first block is stored, 32 bits each; those of Cr are `line` bytes further
 */
export function sumBlocks(pixels: usize, stride: usize, blocks: i32, sums: usize, line: usize): void {
  for (let block = 0; block < blocks; block++) {
    const a = pixels + ((<usize>block) << 3)
    const c = a + stride
    const to = sums + ((<usize>block) << 2)
    store<i32>(to, cb(a) + cb(a + 4) + cb(c) + cb(c + 4))
    store<i32>(to + line, cr(a) + cr(a + 4) + cr(c) + cr(c + 4))
  }
  endSums(blocks, sums)
  endSums(blocks, sums + line)
}

function endSums(blocks: i32, sums: usize): void {
  const end = sums + ((<usize>blocks) << 2)
  store<i32>(sums - 4, load<i32>(sums))
  store<i32>(end, load<i32>(end - 4))
}

/**
 * Adds the fourth powers of a row of blocks. Even and odd blocks are summed up separately, as SIMD lanes do.
 *
 * @param sums of the first block, from `sumBlocks`; those of the rows above and below are `2 * line` bytes away
 */
export function addRow(pixels: usize, stride: usize, blocks: i32, sums: usize, line: usize): void {
  let evenReplicated: f64 = 0
  let oddReplicated: f64 = 0
  let evenInterpolated: f64 = 0
  let oddInterpolated: f64 = 0
  for (let block = 0; block < blocks; block++) {
    const replicated = fourthPower(farthestReplicated(pixels, stride, sums, line))
    const farthest = farthestInterpolated(pixels, stride, sums, line)
    const interpolated = fourthPower(farthest)
    addLossy(i32(farthest > level))
    if (block & 1) {
      oddReplicated += replicated
      oddInterpolated += interpolated
    } else {
      evenReplicated += replicated
      evenInterpolated += interpolated
    }
    pixels += 8
    sums += 4
  }
  addPowers(evenReplicated + oddReplicated, evenInterpolated + oddInterpolated)
}

export function fourthPower(distance: i32): f64 {
  const square = <f64>distance * <f64>distance
  return square * square
}

/** The largest error of a block's pixels in decoders that replicate its mean. */
export function farthestReplicated(pixels: usize, stride: usize, sums: usize, line: usize): i32 {
  const blue = load<i32>(sums) << 4
  const red = load<i32>(sums + line) << 4
  const upper = max(distance(pixels, blue, red), distance(pixels + 4, blue, red))
  const lower = max(distance(pixels + stride, blue, red), distance(pixels + stride + 4, blue, red))
  return max(upper, lower)
}

/** The largest error in decoders that interpolate, as libjpeg does ("fancy upsampling"). */
export function farthestInterpolated(pixels: usize, stride: usize, sums: usize, line: usize): i32 {
  const above = -2 * line
  const below = 2 * line
  const before: usize = -4
  const behind: usize = 4
  const upper = max(
    fromInterpolated(pixels, sums, before, above, line),
    fromInterpolated(pixels + 4, sums, behind, above, line),
  )
  const lower = max(
    fromInterpolated(pixels + stride, sums, before, below, line),
    fromInterpolated(pixels + stride + 4, sums, behind, below, line),
  )
  return max(upper, lower)
}

/**
 * @param beside the distance to the sums of the horizontal neighbour that is next to the pixel
 * @param over the distance to those of the vertical neighbour
 */
function fromInterpolated(pixel: usize, sums: usize, beside: usize, over: usize, line: usize): i32 {
  return distance(pixel, between(sums, beside, over), between(sums + line, beside, over))
}

/** Weights in sixteenths: 9 for the pixel's own block, 3 for each neighbour, 1 for the diagonal one. */
function between(sums: usize, beside: usize, over: usize): i32 {
  const near = 3 * load<i32>(sums) + load<i32>(sums + over)
  const far = 3 * load<i32>(sums + beside) + load<i32>(sums + beside + over)
  return 3 * near + far
}

function distance(pixel: usize, blue: i32, red: i32): i32 {
  return abs((cb(pixel) << 6) - blue) + abs((cr(pixel) << 6) - red)
}

// ITU-T T.871 (JFIF), without the offset of 128, with 10 fraction bits.

function cb(pixel: usize): i32 {
  return 512 * <i32>load<u8>(pixel, 2) - 173 * <i32>load<u8>(pixel) - 339 * <i32>load<u8>(pixel, 1)
}

function cr(pixel: usize): i32 {
  return 512 * <i32>load<u8>(pixel) - 429 * <i32>load<u8>(pixel, 1) - 83 * <i32>load<u8>(pixel, 2)
}
