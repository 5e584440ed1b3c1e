import mozjpegEncoder, { type MozJPEGModule } from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js'
import wasmUrl from '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm?url'
import { defaultOptions } from '@jsquash/jpeg/meta.js'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import { type EmscriptenInstance, instantiateEmscripten } from './emscripten.ts'
import { encodeFailed } from './failures.ts'

let encoder: Promise<EmscriptenInstance<MozJPEGModule>> | undefined

/** Encodes an opaque picture as a baseline JPEG (half the time of a progressive one, 2-5 % more bytes). */
export async function encodeJpeg(raster: Raster, quality: number): Promise<ArrayBuffer> {
  assertWhole(raster)
  encoder ??= instantiateEmscripten<MozJPEGModule>(mozjpegEncoder, wasmUrl)
  const { module, complaints } = await encoder.catch((error: unknown) => {
    encoder = undefined
    throw error
  })
  try {
    const { data, width, height } = raster
    const options = { ...defaultOptions, quality, baseline: true, progressive: false }
    // The view lies in the encoder's heap, where the next call writes: copy it.
    return new Uint8Array(module.encode(data, width, height, options)).buffer
  } catch (cause) {
    throw encodeFailed('JPEG', complaints, cause)
  }
}
