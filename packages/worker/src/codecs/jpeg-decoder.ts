import { createJpegDecoder } from '../jpeg-decoding/create-jpeg-decoder.ts'
import type { Part } from '../jpeg-decoding/frame.ts'
import { jpegDecoderCodec } from '../jpeg-decoding/jpeg-decoder-codec.ts'
import type { Raster } from '../pixels/raster.ts'
import { decodeFailed } from './failures.ts'

/**
 * Decodes a JPEG as it is stored: its EXIF orientation and its ICC profile are not applied. The same file gives the same
 * pixels in every browser.
 *
 * @param part 2 for half the width and height, rounded up; 4 or 8 for less
 * @throws PostfitError `decode-failed` when it is damaged, breaks off, or is of a kind that hardly anything decodes
 */
export async function decodeJpeg(bytes: ArrayBuffer, part: Part = 1): Promise<Raster> {
  const module = await jpegDecoderCodec.take()
  try {
    const decoder = createJpegDecoder(module, new Uint8Array(bytes), part)
    const { width, height } = decoder
    const data = new Uint8ClampedArray(width * height * 4)
    let at = 0
    for (const rows of decoder.rows()) {
      data.set(rows, at)
      at += rows.length
    }
    jpegDecoderCodec.giveBack(module)
    return { width, height, data }
  } catch (cause) {
    throw decodeFailed('JPEG', [cause instanceof Error ? cause.message : String(cause)], cause)
  }
}
