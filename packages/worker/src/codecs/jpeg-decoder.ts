import mozjpegDecoder, { type MozJPEGModule } from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js'
import wasmUrl from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url'
import type { Raster } from '../pixels/raster.ts'
import { emscriptenCodec } from './emscripten.ts'
import { decodeFailed } from './failures.ts'

const decoder = emscriptenCodec<MozJPEGModule>(mozjpegDecoder, wasmUrl)

/** Decodes a JPEG as it is stored: its EXIF orientation and its ICC profile are not applied. */
export async function decodeJpeg(bytes: ArrayBuffer): Promise<Raster> {
  const { module, complaints } = await decoder()
  try {
    const raster = module.decode(bytes, false)
    if (raster === null) throw new Error('The decoder gave no picture')
    return raster as Raster
  } catch (cause) {
    throw decodeFailed('JPEG', complaints, cause)
  }
}
