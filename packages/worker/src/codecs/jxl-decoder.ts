import type { JXLModule } from '@jsquash/jxl/codec/dec/jxl_dec.js'
import wasmUrl from '@jsquash/jxl/codec/dec/jxl_dec.wasm?url'
import type { Raster } from '../pixels/raster.ts'
import { newEmscriptenCodec } from './emscripten.ts'
import { decodeFailed, withComplaints } from './failures.ts'

/**
 * Decodes the first frame of a JPEG XL, upright and in sRGB: libjxl does both. Each picture gets a heap of its own, so that what
 * a failure leaves unwritten never is another one.
 */
export async function decodeJxl(bytes: ArrayBuffer): Promise<Raster> {
  const { module, complaints } = await newEmscriptenCodec<JXLModule>('jxlDecoder', wasmUrl)
  try {
    const raster = module.decode(bytes)
    if (raster === null) throw new Error('The decoder gave no picture')
    return raster as Raster
  } catch (cause) {
    throw decodeFailed('JPEG XL', undefined, withComplaints(cause, complaints))
  }
}
