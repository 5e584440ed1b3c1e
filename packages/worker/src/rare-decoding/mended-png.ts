import type { Raster } from '../pixels/raster.ts'
import { fromCgbi, normalizedPng } from './normalized-png.ts'

/**
 * Decodes a PNG that a decoder refuses as it is, once it is normalized.
 *
 * @throws Error where something is damaged that pixels depend on
 */
export async function decodeMendedPng(
  bytes: ArrayBuffer,
  decode: (bytes: Uint8Array) => Raster,
): Promise<Raster> {
  const mended = await normalizedPng(bytes)
  let raster: Raster
  try {
    raster = decode(mended.bytes)
  } catch (cause) {
    // What the decoder itself says, such as "`unwrap_throw` failed", is no sentence for a person.
    throw new Error('Its pixels are damaged', { cause })
  }
  if (mended.isCgbi) fromCgbi(raster.data)
  return raster
}
