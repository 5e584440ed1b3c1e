import type { ImageFormat } from '@postfit/core'
import { PostfitError } from '../../errors/postfit-error.ts'
import type { Raster } from '../../pixels/raster.ts'
import { decodeFailed } from '../failures.ts'
import { rgbaOf } from './video-frame.ts'

const mimeTypes: Partial<Record<ImageFormat, string>> = {
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  avif: 'image/avif',
}

/** The part of WebCodecs' `ImageDecoder` that is used here. Safari lacks it, and TypeScript's worker types differ. */
interface ImageDecoderOptions {
  readonly type: string
  readonly data: ArrayBuffer
  readonly colorSpaceConversion: 'none'
  readonly preferAnimation: false
}

/**
 * Decodes the first frame with WebCodecs' `ImageDecoder`, without orientation and colour conversion, and without a canvas, to which
 * browsers may add noise. {@link provenImageDecoder} checks that this browser does so. Not for JPEGs: our own decoder is faster, and
 * more exact than Chromium's in chroma.
 *
 * @param format of the file, by its bytes
 * @throws PostfitError `unsupported` when the browser does not know the format, `decode-failed` when it cannot read it
 */
export function decodeWithImageDecoder(bytes: ArrayBuffer, format: ImageFormat): Promise<Raster> {
  return decodeFrame(bytes, format, (frame) => rgbaOf(frame))
}

/**
 * The same with access to the frame, which is closed after `read`.
 *
 * @throws PostfitError as {@link decodeWithImageDecoder}, and what `read` throws
 */
export async function decodeFrame<T>(
  data: ArrayBuffer,
  format: ImageFormat,
  read: (frame: VideoFrame) => Promise<T>,
): Promise<T> {
  const type = mimeTypes[format]
  if (!type || !(await ImageDecoder.isTypeSupported(type))) {
    throw new PostfitError('unsupported', `This browser's ImageDecoder does not know ${format}`)
  }
  const options: ImageDecoderOptions = {
    type,
    data,
    colorSpaceConversion: 'none',
    preferAnimation: false,
  }
  const decoder = new ImageDecoder(options)
  try {
    const { image } = await decoder.decode().catch((cause: unknown) => {
      throw decodeFailed(format, undefined, cause)
    })
    try {
      return await read(image)
    } finally {
      image.close()
    }
  } finally {
    decoder.close()
  }
}
