import { fourthPower } from './fine-colour-scalar.ts'

/** The same as in fine-colour-scalar.ts, to the bit, for two blocks at a time. */
export function sumOfRow(pixels: usize, stride: usize, blocks: i32): f64 {
  let sums = f64x2.splat(0)
  for (; blocks > 1; blocks -= 2) {
    const upper = v128.load(pixels)
    const lower = v128.load(pixels + stride)
    const upperCb = cb(upper)
    const upperCr = cr(upper)
    const lowerCb = cb(lower)
    const lowerCr = cr(lower)
    const cbMean = blockMean(upperCb, lowerCb)
    const crMean = blockMean(upperCr, lowerCr)
    const farther = i32x4.max_s(
      distance(upperCb, cbMean, upperCr, crMean),
      distance(lowerCb, cbMean, lowerCr, crMean),
    )
    const farthest = i32x4.max_s(farther, sidesChanged(farther))
    const ofBlocks = f64x2.convert_low_i32x4_s(i32x4.shuffle(farthest, farthest, 0, 2, 0, 2))
    const squares = f64x2.mul(ofBlocks, ofBlocks)
    sums = f64x2.add(sums, f64x2.mul(squares, squares))
    pixels += 16
  }
  const last = blocks === 1 ? fourthPower(pixels, stride) : 0
  return f64x2.extract_lane(sums, 0) + last + f64x2.extract_lane(sums, 1)
}

/** The mean of each block, in both its columns. */
function blockMean(upper: v128, lower: v128): v128 {
  const columns = i32x4.add(upper, lower)
  return i32x4.shr_s(i32x4.add(columns, sidesChanged(columns)), 2)
}

/** The columns of each block the other way round. */
function sidesChanged(columns: v128): v128 {
  return i32x4.shuffle(columns, columns, 1, 0, 3, 2)
}

function distance(cb: v128, cbMean: v128, cr: v128, crMean: v128): v128 {
  return i32x4.add(i32x4.abs(i32x4.sub(cb, cbMean)), i32x4.abs(i32x4.sub(cr, crMean)))
}

function cb(pixels: v128): v128 {
  return weighted(pixels, -173, 512, -339)
}

function cr(pixels: v128): v128 {
  return weighted(pixels, 512, -83, -429)
}

/** Red and blue lie side by side once green and alpha are masked out, and green and alpha once shifted. */
function weighted(pixels: v128, red: i32, blue: i32, green: i32): v128 {
  const redBlue = v128.and(pixels, i32x4.splat(0xff00ff))
  return i32x4.add(
    i32x4.dot_i16x8_s(redBlue, i32x4.splat((red & 0xffff) | (blue << 16))),
    i32x4.dot_i16x8_s(i16x8.shr_u(pixels, 8), i32x4.splat(green & 0xffff)),
  )
}
