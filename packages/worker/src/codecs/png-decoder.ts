import initPng, { decode } from '@jsquash/png/codec/pkg/squoosh_png.js'
import wasmUrl from '@jsquash/png/codec/pkg/squoosh_png_bg.wasm?url'
import type { Raster } from '../pixels/raster.ts'
import { decodeFailed } from './failures.ts'
import { wasmModule } from './wasm-module.ts'

/** Decodes a PNG of any depth and colour type to 8-bit RGBA. */
export async function decodePng(bytes: ArrayBuffer): Promise<Raster> {
  await initPng(await wasmModule(wasmUrl))
  try {
    return decode(new Uint8Array(bytes))
  } catch (cause) {
    throw decodeFailed('PNG', [], cause)
  }
}
