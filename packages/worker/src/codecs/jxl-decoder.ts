import type { JXLModule } from '@jsquash/jxl/codec/dec/jxl_dec.js'
import wasmUrl from '@jsquash/jxl/codec/dec/jxl_dec.wasm?url'
import type { Raster } from '../pixels/raster.ts'
import { emscriptenCodec } from './emscripten.ts'
import { decodeFailed } from './failures.ts'

const decoder = emscriptenCodec<JXLModule>('jxlDecoder', wasmUrl)

/** Decodes the first frame of a JPEG XL, upright and in sRGB: libjxl does both. */
export async function decodeJxl(bytes: ArrayBuffer): Promise<Raster> {
  const { module, complaints } = await decoder()
  try {
    const raster = module.decode(bytes)
    if (raster === null) throw new Error('The decoder gave no picture')
    return raster as Raster
  } catch (cause) {
    throw decodeFailed('JPEG XL', complaints, cause)
  }
}
