import type { WebPModule } from '@jsquash/webp/codec/enc/webp_enc.js'
import wasmUrl from '@jsquash/webp/codec/enc/webp_enc.wasm?url'
import simdWasmUrl from '@jsquash/webp/codec/enc/webp_enc_simd.wasm?url'
import { defaultOptions } from '@jsquash/webp/meta.js'
import { hasChromaDetail } from '../jpeg-encoding/chroma-detail.ts'
import { jpegCodec } from '../jpeg-encoding/jpeg-module.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import { emscriptenCodec } from './emscripten.ts'
import { encodeFailed, withComplaints } from './failures.ts'
import { hasSimd } from './simd.ts'

// One script for both: those of @jsquash/webp differ in nothing that either module calls.
const plainEncoder = emscriptenCodec<WebPModule>('webpEncoder', wasmUrl)
const simdEncoder = emscriptenCodec<WebPModule>('webpEncoder', simdWasmUrl)

/**
 * Encodes an opaque picture as a lossy WebP, which has colours at half resolution only: where that is seen, they are
 * chosen so that edges stay sharp. Elsewhere that costs bytes and time for nothing (docs/encoders.md).
 *
 * @param quality 1 to 100, as libwebp counts it
 */
export async function encodeWebp(raster: Raster, quality: number): Promise<ArrayBuffer> {
  assertWhole(raster)
  const sharp = await needsSharpColor(raster)
  const { module, complaints } = await (hasSimd() ? simdEncoder() : plainEncoder())
  try {
    const { data, width, height } = raster
    const options = { ...defaultOptions, quality, use_sharp_yuv: sharp ? 1 : 0 }
    const bytes = module.encode(data, width, height, options)
    if (!bytes) throw new Error('The encoder gave no file')
    // The view lies in the encoder's heap, where the next call writes: copy it.
    return new Uint8Array(bytes).buffer
  } catch (cause) {
    throw encodeFailed('WebP', undefined, withComplaints(cause, complaints))
  }
}

async function needsSharpColor(raster: Raster): Promise<boolean> {
  const module = await jpegCodec.take()
  const sharp = hasChromaDetail(module, raster)
  jpegCodec.giveBack(module)
  return sharp
}
