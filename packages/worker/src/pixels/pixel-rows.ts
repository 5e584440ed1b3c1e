import type { Size } from '@postfit/core'
import { assertWhole, type Raster } from './raster.ts'

/** Whole rows of pixels, 4 bytes each. */
export type Rows = Uint8Array | Uint8ClampedArray

/** A picture that is read row by row, so that a large one is never in memory as a whole. */
export interface PixelRows extends Size {
  /** Whether the decoder only yields opaque pixels, so that they need not be checked. */
  readonly opaque?: boolean
  /**
   * Reads from the top. Rows are valid until the next are requested, or reading starts again.
   *
   * @throws PostfitError when the picture turns out to be damaged, possibly after some rows
   */
  read(): Promise<Iterable<Rows>>
}

/** The rows of a picture that is in memory. */
export function rowsOf(raster: Raster): PixelRows {
  assertWhole(raster)
  const { width, height, data } = raster
  return { width, height, read: async () => [data] }
}

/** Reads a whole picture into memory, unless it is there already. */
export async function rasterOf(pixels: PixelRows): Promise<Raster> {
  const { width, height } = pixels
  const bytes = width * height * 4
  let data: Raster['data'] | undefined
  let at = 0
  for (const rows of await pixels.read()) {
    if (rows.length === bytes && isRasterData(rows)) return { width, height, data: rows }
    data ??= new Uint8ClampedArray(bytes)
    data.set(rows, at)
    at += rows.length
  }
  if (data === undefined || at !== bytes) throw new RangeError(`Expected ${bytes} bytes but received ${at}`)
  return { width, height, data }
}

function isRasterData(rows: Rows): rows is Raster['data'] {
  return rows instanceof Uint8ClampedArray
}
