import { hasChromaDetail } from '../jpeg-encoding/chroma-detail.ts'
import { createJpegEncoder, type JpegSettings } from '../jpeg-encoding/create-jpeg-encoder.ts'
import { jpegCodec } from '../jpeg-encoding/jpeg-module.ts'
import { photoQuantization, settings420, settings444 } from '../jpeg-encoding/photo-quantization.ts'
import type { Planes } from '../pixels/planes.ts'
import { assertWhole, type Raster } from '../pixels/raster.ts'
import { encodeFailed, ownWords } from './failures.ts'

const chroma444: JpegSettings = {
  chroma420: false,
  quantization: (quality) => photoQuantization(settings444, quality),
}
const chroma420: JpegSettings = {
  chroma420: true,
  quantization: (quality) => photoQuantization(settings420, quality),
}

/**
 * Encodes an opaque picture as a JPEG: with 4:2:0 chroma where that is not visible, or where the picture has no more, else with
 * 4:4:4. The same picture gives the same file in every browser.
 *
 * @param quality 1 to 100, for a visual quality: see `photoQuantization`
 * @param isProgressive whether to write a progressive JPEG; default is baseline
 * @throws PostfitError `encode-failed` when a side is too long for decoders, or there is not enough memory
 */
export async function encodeJpeg(
  picture: Raster | Planes,
  quality: number,
  isProgressive = false,
): Promise<ArrayBuffer> {
  if (!('luma' in picture)) assertWhole(picture)
  const module = await jpegCodec.take()
  try {
    const needs444 = !('luma' in picture) && hasChromaDetail(module, picture)
    const encoder = createJpegEncoder(module, picture, needs444 ? chroma444 : chroma420)
    const file = encoder.encode(quality, isProgressive)
    jpegCodec.giveBack(module)
    return file
  } catch (cause) {
    throw encodeFailed('JPEG', ownWords(cause), cause)
  }
}
