import { reserve } from '../codecs/wasm-memory.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import type { JpegModule } from './create-jpeg-encoder.ts'

/**
 * How far colours lie from the mean of their 2x2 block, in eight-bit steps of Cb and Cr together, from which on half
 * the resolution is seen: the quartic mean over a part, which goes by its strongest edges. The busiest parts of photos
 * that lose nothing reach 27, the calmest of those that do start at 34. See docs/encoders.md.
 */
const seen = 30

/** As in the module: see assembly/jpeg/fine-colour.ts. */
const tileSide = 32
const unit = 1024

/**
 * Whether the colours of a picture change so strongly from one pixel to the next, in some place, that a JPEG has to
 * keep them at full resolution (4:4:4): those of lettering, drawings and screens, which half of it (4:2:0) blurs.
 * The same pixels have the same answer everywhere.
 *
 * @param module used by nothing else meanwhile
 */
export function hasFineColour(module: JpegModule, raster: Raster): boolean {
  assertWhole(raster)
  const { width, height, data } = raster
  const stride = width * 4
  const { at, bytes } = reserve(module.memory, { pixels: tileSide * stride })
  for (let top = 0; top < height; top += tileSide) {
    const rows = Math.min(tileSide, height - top)
    bytes.set(data.subarray(top * stride, (top + rows) * stride), at.pixels)
    if (module.finestColour(at.pixels, stride, width, rows) > (seen * unit) ** 4) return true
  }
  return false
}
