/**
 * The inner loop of tone mapping, in AssemblyScript. The caller, src/video/pictures/tone-mapper.ts, lays out the memory: nothing is
 * allocated here, and only what the arguments point to is read or written.
 */
import { chromaAt, chromas, levelBits, pointBits } from './layout.ts'

/**
 * Maps two rows of luma, and the row of chroma that they share, up to the first pair of chroma samples without a column.
 *
 * @param luma samples of 16 bits
 * @param lumaStride bytes from one row to the next
 * @param rows of luma: 1 below the last pair of an odd height
 * @param width of the rows in luma samples
 * @param from the chroma sample to start at
 * @param bits of a sample, 8 to 14; larger ones count as the largest
 * @param slots for each pair of chroma samples of eight bits the address of its column, or 0
 * @param toLuma where luma is stored, one byte a sample, rows one after the other
 * @returns the chroma sample that has no column; the number of them when all are done
 */
export function toneMapRow(
  luma: usize,
  lumaStride: usize,
  rows: i32,
  width: i32,
  cb: usize,
  cr: usize,
  from: i32,
  bits: i32,
  slots: usize,
  toLuma: usize,
  toCb: usize,
  toCr: usize,
): i32 {
  const chromaShift = bits - 8
  const chromaHalf = (1 << chromaShift) >> 1
  const shift = bits - pointBits
  const rest = (1 << shift) - 1
  const down = levelBits + shift
  const half = 1 << (down - 1)
  const most = (1 << bits) - 1
  const chromaWidth = (width + 1) >> 1
  // Both rows in full: only those are worth SIMD.
  const blocks = rows === 2 ? width >> 1 : 0
  for (let x = from; x < chromaWidth; x++) {
    const cbSample = min(most, <i32>load<u16>(cb + ((<usize>x) << 1)))
    const crSample = min(most, <i32>load<u16>(cr + ((<usize>x) << 1)))
    const cbValue = (cbSample + chromaHalf) >> chromaShift
    const crValue = (crSample + chromaHalf) >> chromaShift
    const column = load<usize>(slots + ((<usize>(cbValue * chromas + crValue)) << 2))
    if (column === 0) return x
    const source = luma + ((<usize>x) << 2)
    const target = toLuma + ((<usize>x) << 1)
    let mean: i32
    if (ASC_FEATURE_SIMD && x < blocks) {
      const stored = v128.load32_lane(source + lumaStride, v128.load32_zero(source), 1)
      const samples = i32x4.extend_low_i16x8_u(i16x8.min_u(stored, i16x8.splat(<i16>most)))
      const points = i32x4.shr_u(samples, shift)
      const between = v128.and(samples, i32x4.splat(rest))
      // The weights of a point and of the next, which lie side by side.
      const weights = v128.or(i32x4.sub(i32x4.splat(rest + 1), between), i32x4.shl(between, 16))
      let levels = v128.load32_zero(column + ((<usize>i32x4.extract_lane(points, 0)) << 1))
      levels = v128.load32_lane(column + ((<usize>i32x4.extract_lane(points, 1)) << 1), levels, 1)
      levels = v128.load32_lane(column + ((<usize>i32x4.extract_lane(points, 2)) << 1), levels, 2)
      levels = v128.load32_lane(column + ((<usize>i32x4.extract_lane(points, 3)) << 1), levels, 3)
      const sums = i32x4.shr_s(i32x4.add(i32x4.dot_i16x8_s(levels, weights), i32x4.splat(half)), down)
      const words = i16x8.narrow_i32x4_s(sums, sums)
      const toned = i8x16.narrow_i16x8_u(words, words)
      v128.store16_lane(target, toned, 0)
      v128.store16_lane(target + width, toned, 1)
      const two = i32x4.add(samples, i32x4.shuffle(samples, samples, 2, 3, 0, 1))
      mean = (i32x4.extract_lane(two, 0) + i32x4.extract_lane(two, 1)) >> 2
    } else {
      const columns = min(2, width - (x << 1))
      let sum = 0
      for (let row = 0; row < rows; row++) {
        for (let i = 0; i < columns; i++) {
          const sample = min(most, <i32>load<u16>(source + <usize>row * lumaStride + ((<usize>i) << 1)))
          sum += sample
          const at = column + ((<usize>(sample >> shift)) << 1)
          const between = sample & rest
          const level = load<i16>(at) * (rest + 1 - between) + load<i16>(at, 2) * between
          store<u8>(target + row * width + i, min(255, max(0, (level + half) >> down)))
        }
      }
      mean = sum / (rows * columns)
    }
    const at = column + chromaAt + ((<usize>(mean >> shift)) << 3)
    const between = mean & rest
    const toCbLevel = ((cbSample - (cbValue << chromaShift)) * <i32>load<i16>(at, 4)) >> chromaShift
    const toCrLevel = ((crSample - (crValue << chromaShift)) * <i32>load<i16>(at, 6)) >> chromaShift
    const cbLevel = load<i16>(at) * (rest + 1 - between) + load<i16>(at, 8) * between
    const crLevel = load<i16>(at, 2) * (rest + 1 - between) + load<i16>(at, 10) * between
    store<u8>(toCb + x, min(255, max(0, (cbLevel + (toCbLevel << shift) + half) >> down)))
    store<u8>(toCr + x, min(255, max(0, (crLevel + (toCrLevel << shift) + half) >> down)))
  }
  return chromaWidth
}
