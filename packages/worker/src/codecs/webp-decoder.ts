import type { WebPModule } from '@jsquash/webp/codec/dec/webp_dec.js'
import wasmUrl from '@jsquash/webp/codec/dec/webp_dec.wasm?url'
import type { Raster } from '../pixels/raster.ts'
import { newEmscriptenCodec } from './emscripten.ts'
import { decodeFailed, withComplaints } from './failures.ts'

/**
 * Decodes a still WebP as it is stored: its EXIF orientation and its ICC profile are not applied. For engine `wasm`, and
 * for browsers that do not give the pixels of their own decoder away. This libwebp (1.1.0) is older than the fix of
 * CVE-2023-4863, so that a hostile file can write anywhere in its heap, though nowhere else: each picture gets a heap of
 * its own.
 */
export async function decodeWebp(bytes: ArrayBuffer): Promise<Raster> {
  const { module, complaints } = await newEmscriptenCodec<WebPModule>('webpDecoder', wasmUrl)
  try {
    const raster = module.decode(bytes)
    if (raster === null) throw new Error('The decoder gave no picture')
    return raster as Raster
  } catch (cause) {
    throw decodeFailed('WebP', undefined, withComplaints(cause, complaints))
  }
}
