import webpDecoder, { type WebPModule } from '@jsquash/webp/codec/dec/webp_dec.js'
import wasmUrl from '@jsquash/webp/codec/dec/webp_dec.wasm?url'
import type { Raster } from '../pixels/raster.ts'
import { emscriptenCodec } from './emscripten.ts'
import { decodeFailed } from './failures.ts'

const decoder = emscriptenCodec<WebPModule>(webpDecoder, wasmUrl)

/** Decodes a still WebP as it is stored: its EXIF orientation and its ICC profile are not applied. */
export async function decodeWebp(bytes: ArrayBuffer): Promise<Raster> {
  const { module, complaints } = await decoder()
  try {
    const raster = module.decode(bytes)
    if (raster === null) throw new Error('The decoder gave no picture')
    return raster as Raster
  } catch (cause) {
    throw decodeFailed('WebP', complaints, cause)
  }
}
