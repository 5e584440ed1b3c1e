import { createJpegDecoder } from '../jpeg-decoding/create-jpeg-decoder.ts'
import type { Part } from '../jpeg-decoding/frame.ts'
import { jpegDecoderCodec } from '../jpeg-decoding/jpeg-decoder-codec.ts'
import type { PixelRows } from '../pixels/pixel-rows.ts'
import { decodeFailed } from './failures.ts'

/**
 * Opens a JPEG, whose pixels come as it is stored: its EXIF orientation and its ICC profile are not applied. The same
 * file gives the same pixels in every browser. Damage that its header does not show is found when they are read.
 *
 * @param part 2 for half the width and height, rounded up; 4 or 8 for less
 * @throws PostfitError `decode-failed` when it is damaged, breaks off, or is of a kind that hardly anything decodes
 */
export async function openJpeg(bytes: ArrayBuffer, part: Part = 1): Promise<PixelRows> {
  const file = new Uint8Array(bytes)
  async function open() {
    const module = await jpegDecoderCodec.take()
    return { module, decoder: orFailed(() => createJpegDecoder(module, file, part)) }
  }
  let opened: Awaited<ReturnType<typeof open>> | undefined = await open()
  const { width, height } = opened.decoder
  return {
    width,
    height,
    async read() {
      const { module, decoder } = opened ?? (await open())
      opened = undefined
      return (function* () {
        const rows = decoder.rows()
        const next = () => orFailed(() => rows.next())
        for (let step = next(); !step.done; step = next()) yield step.value
        jpegDecoderCodec.giveBack(module)
      })()
    },
  }
}

function orFailed<T>(decode: () => T): T {
  try {
    return decode()
  } catch (cause) {
    throw decodeFailed('JPEG', [cause instanceof Error ? cause.message : String(cause)], cause)
  }
}
