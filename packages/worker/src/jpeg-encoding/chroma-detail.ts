import { reserve } from '../codecs/wasm-memory.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import type { JpegModule } from './create-jpeg-encoder.ts'

/**
 * From this chroma error on, 4:2:0 is visible: the quartic mean over a tile (which follows its strongest edges) of Cb plus Cr,
 * in 8-bit levels. The busiest tiles of photos that look the same in 4:2:0 reach 27; where a loss is visible, values start at
 * 34. See docs/encoders.md.
 */
const visible = 30

/** As in the module: see assembly/jpeg/chroma-detail.ts. */
const tileSide = 32
const unit = 65_536
/** Rows above and below a tile that interpolation reads. */
const contextRows = 2

/**
 * Whether a picture has chroma detail that needs 4:4:4, since 4:2:0 would blur it: lettering, drawings, screenshots. The same
 * pixels give the same answer everywhere.
 *
 * It measures what decoders show. A screenshot of a 2x display has edges only on even pixels: its blocks of 2x2 pixels lose
 * nothing, but decoders that interpolate blur it all the same.
 *
 * @param module must not be used by anything else meanwhile
 */
export function hasChromaDetail(module: JpegModule, raster: Raster): boolean {
  assertWhole(raster)
  const { width, height, data } = raster
  const area = width * height
  // The module needs pairs of rows and of columns: a single row or column is doubled.
  if (area > 1 && (width === 1 || height === 1)) {
    const twice = new Uint8ClampedArray(area * 8)
    twice.set(data.subarray(0, area * 4))
    twice.copyWithin(area * 4, 0, area * 4)
    return hasChromaDetail(module, { width: area, height: 2, data: twice })
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
    const detail = module.maxChromaDetail(pixels, stride, width, rows, top > 0, below, at.scratch)
    if (detail > (visible * unit) ** 4) return true
  }
  return false
}
