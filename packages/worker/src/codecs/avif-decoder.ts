import type { AVIFModule } from '@jsquash/avif/codec/dec/avif_dec.js'
import wasmUrl from '@jsquash/avif/codec/dec/avif_dec.wasm?url'
import type { Raster } from '../pixels/raster.ts'
import { emscriptenCodec } from './emscripten.ts'
import { decodeFailed } from './failures.ts'

const decoder = emscriptenCodec<AVIFModule>('avifDecoder', wasmUrl)

/** Decodes the primary picture of an AVIF as it is stored: not turned, in the colours of the file. */
export async function decodeAvif(bytes: ArrayBuffer): Promise<Raster> {
  const { module, complaints } = await decoder()
  try {
    const raster = module.decode(bytes, 8)
    if (raster === null) throw new Error('The decoder gave no picture')
    return raster as Raster
  } catch (cause) {
    throw decodeFailed('AVIF', complaints, cause)
  }
}
