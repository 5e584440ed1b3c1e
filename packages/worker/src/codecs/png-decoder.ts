import initPng, { decode } from '@jsquash/png/codec/pkg/squoosh_png.js'
import wasmUrl from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm?url'
import type { Raster } from '../pixels/raster.ts'
import { decodeRare } from './rare-decoder.ts'
import { wasmModule } from './wasm-module.ts'

/**
 * Decodes a PNG of any depth and colour type to 8-bit RGBA. If the module refuses a file that browsers show, or one in Apple's CgBI
 * variant, the file is normalized first.
 *
 * @throws PostfitError `decode-failed` when something is damaged that pixels depend on
 */
export async function decodePng(bytes: ArrayBuffer): Promise<Raster> {
  await initPng(await wasmModule(wasmUrl))
  try {
    return decode(new Uint8Array(bytes))
  } catch {
    return decodeRare('PNG', ({ decodeMendedPng }) => decodeMendedPng(bytes, decode))
  }
}
