import mozjpegDecoder, { type MozJPEGModule } from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js'
import wasmUrl from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm?url'
import type { Raster } from '../pixels/raster.ts'
import { type EmscriptenInstance, instantiateEmscripten } from './emscripten.ts'
import { decodeFailed } from './failures.ts'

let decoder: Promise<EmscriptenInstance<MozJPEGModule>> | undefined

/** Decodes a JPEG as it is stored: its EXIF orientation and its ICC profile are not applied. */
export async function decodeJpeg(bytes: ArrayBuffer): Promise<Raster> {
  decoder ??= instantiateEmscripten<MozJPEGModule>(mozjpegDecoder, wasmUrl)
  const { module, complaints } = await decoder.catch((error: unknown) => {
    decoder = undefined
    throw error
  })
  try {
    const raster = module.decode(bytes, false)
    if (raster === null) throw new Error('The decoder gave no picture')
    return raster
  } catch (cause) {
    throw decodeFailed('JPEG', complaints, cause)
  }
}
