import type { Size } from '@postfit/core'
import { createJpegDecoder } from '../jpeg-decoding/create-jpeg-decoder.ts'
import { createPlaneDecoder } from '../jpeg-decoding/create-plane-decoder.ts'
import type { JpegDecoderModule } from '../jpeg-decoding/decoder-module.ts'
import type { Part } from '../jpeg-decoding/frame.ts'
import { jpegDecoderCodec } from '../jpeg-decoding/jpeg-decoder-codec.ts'
import type { PixelRows } from '../pixels/pixel-rows.ts'
import type { PlaneRows, PlaneStrip } from '../pixels/plane-rows.ts'
import { decodeFailed, ownWords } from './failures.ts'

/**
 * Opens a JPEG. EXIF orientation and ICC profile are not applied. The same file yields the same pixels in every browser. Damage
 * in the compressed data is found while reading.
 *
 * @param part 2 for half the width and height, rounded up; 4 or 8 for less
 * @throws PostfitError `decode-failed` when it is damaged, breaks off, or of a kind that hardly any decoder supports
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
    opaque: true,
    async read() {
      const { module, decoder } = opened ?? (await open())
      opened = undefined
      return (function* () {
        yield* stepwise(decoder.rows())
        jpegDecoderCodec.giveBack(module)
      })()
    },
  }
}

/**
 * Opens a JPEG as `openJpeg` does, but as YCbCr planes that can be read once.
 *
 * @param target the size that it will be scaled to
 * @returns undefined for other colour spaces, and for chroma that cannot be decoded as 4:2:0
 * @throws PostfitError `decode-failed`, as `openJpeg`
 */
export async function openJpegPlanes(
  bytes: ArrayBuffer,
  part: Part,
  target: Size,
): Promise<PlaneRows | undefined> {
  const module = await jpegDecoderCodec.take()
  const planes = orFailed(() => createPlaneDecoder(module, new Uint8Array(bytes), part, target))
  if (!planes) jpegDecoderCodec.giveBack(module)
  return planes && { ...planes, read: () => strips(planes, module) }
}

function* strips(planes: PlaneRows, module: JpegDecoderModule): Generator<PlaneStrip, void, void> {
  yield* stepwise(planes.read()[Symbol.iterator]())
  jpegDecoderCodec.giveBack(module)
}

/** The same steps, with errors as `PostfitError`. */
function* stepwise<T>(steps: Iterator<T>): Generator<T, void, void> {
  const next = () => orFailed(() => steps.next())
  for (let step = next(); !step.done; step = next()) yield step.value
}

function orFailed<T>(decode: () => T): T {
  try {
    return decode()
  } catch (cause) {
    throw decodeFailed('JPEG', ownWords(cause), cause)
  }
}
