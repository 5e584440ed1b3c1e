import type { AVIFModule } from '@jsquash/avif/codec/dec/avif_dec.js'
import wasmUrl from '@jsquash/avif/codec/dec/avif_dec.wasm?url'
import type { Raster } from '../pixels/raster.ts'
import { newEmscriptenCodec } from './emscripten.ts'
import { decodeFailed, withComplaints } from './failures.ts'

/**
 * Decodes the primary picture of an AVIF as it is stored: not turned, in the colours of the file. In this libavif (1.0) the
 * conversion to RGB can fail without a word, and leaves memory as it was: each picture gets a heap of its own, so that there
 * never is another one in it.
 */
export async function decodeAvif(bytes: ArrayBuffer): Promise<Raster> {
  const { module, complaints } = await newEmscriptenCodec<AVIFModule>('avifDecoder', wasmUrl)
  try {
    const raster = module.decode(bytes, 8)
    if (raster === null) throw new Error('The decoder gave no picture')
    return raster as Raster
  } catch (cause) {
    throw decodeFailed('AVIF', undefined, withComplaints(cause, complaints))
  }
}

/**
 * Decodes an AVIF that is known to be opaque. That all of its pixels are says that they were written.
 *
 * @throws PostfitError `decode-failed`
 */
export async function decodeOpaqueAvif(bytes: ArrayBuffer): Promise<Raster> {
  const raster = await decodeAvif(bytes)
  const { data } = raster
  for (let at = 3; at < data.length; at += 4) {
    if (data[at] !== 255) throw decodeFailed('AVIF', 'its colours could not be converted', undefined)
  }
  return raster
}
