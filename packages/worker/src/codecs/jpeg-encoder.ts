import mozjpegEncoder, { type MozJPEGModule } from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js'
import wasmUrl from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm?url'
import { defaultOptions } from '@jsquash/jpeg/meta.js'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import { emscriptenCodec } from './emscripten.ts'
import { encodeFailed } from './failures.ts'

const encoder = emscriptenCodec<MozJPEGModule>(mozjpegEncoder, wasmUrl)

/** Encodes an opaque picture as a baseline JPEG (half the time of a progressive one, 2-5 % more bytes). */
export async function encodeJpeg(raster: Raster, quality: number): Promise<ArrayBuffer> {
  assertWhole(raster)
  const { module, complaints } = await encoder()
  try {
    const { data, width, height } = raster
    const options = { ...defaultOptions, quality, baseline: true, progressive: false }
    // The view lies in the encoder's heap, where the next call writes: copy it.
    return new Uint8Array(module.encode(data, width, height, options)).buffer
  } catch (cause) {
    throw encodeFailed('JPEG', complaints, cause)
  }
}
