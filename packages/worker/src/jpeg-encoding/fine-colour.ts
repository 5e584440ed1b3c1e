import { reserve } from '../codecs/wasm-memory.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import type { JpegModule } from './create-jpeg-encoder.ts'

/**
 * How far colours come to lie from their own, in eight-bit steps of Cb and Cr together, from which on half the resolution
 * is seen: the quartic mean over a part, which goes by its strongest edges. The busiest parts of photos that lose nothing
 * reach 27, the calmest of those that do start at 34. See docs/encoders.md.
 */
const seen = 30

/** As in the module: see assembly/jpeg/fine-colour.ts. */
const tileSide = 32
const unit = 65_536
/** What interpolation looks at above and below a part. */
const contextRows = 2

/**
 * Whether the colours of a picture change so strongly from one pixel to the next, in some place, that a JPEG has to
 * keep them at full resolution (4:4:4): those of lettering, drawings and screens, which half of it (4:2:0) blurs.
 * The same pixels have the same answer everywhere.
 *
 * It goes by what decoders show: what is flat but for edges on even pixels, as screens of twice the density are, loses nothing
 * in its blocks of 2x2 pixels, and is blurred all the same by decoders that interpolate.
 *
 * @param module used by nothing else meanwhile
 */
export function hasFineColour(module: JpegModule, raster: Raster): boolean {
  assertWhole(raster)
  const { width, height, data } = raster
  const area = width * height
  // The module judges pairs of rows and of columns: a single one lies twice, a column as a row.
  if (area > 1 && (width === 1 || height === 1)) {
    const twice = new Uint8ClampedArray(area * 8)
    twice.set(data.subarray(0, area * 4))
    twice.copyWithin(area * 4, 0, area * 4)
    return hasFineColour(module, { width: area, height: 2, data: twice })
  }
  const stride = width * 4
  const { at, bytes } = reserve(module.memory, {
    pixels: (tileSide + 2 * contextRows) * stride,
    scratch: 2 * 4 * ((width >> 1) + 2) * (tileSide / 2 + 2),
  })
  for (let top = 0; top < height; top += tileSide) {
    const rows = Math.min(tileSide, height - top)
    const first = top === 0 ? 0 : top - contextRows
    const last = Math.min(top + tileSide + contextRows, height)
    bytes.set(data.subarray(first * stride, last * stride), at.pixels)
    const pixels = at.pixels + (top - first) * stride
    const below = last >= top + tileSide + contextRows
    const finest = module.finestColour(pixels, stride, width, rows, top > 0, below, at.scratch)
    if (finest > (seen * unit) ** 4) return true
  }
  return false
}
