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

/** WebCodecs' decoder of pictures, as far as it is used here; Safari has none, and TypeScript's worker types differ. */
interface ImageDecoderOptions {
  readonly type: string
  readonly data: ArrayBuffer
  readonly colorSpaceConversion: 'none'
  readonly preferAnimation: false
}

/**
 * Decodes with WebCodecs' `ImageDecoder`: the first frame, as it is stored, neither turned nor converted from its
 * profile, and without a canvas, whose pixels a browser may falsify. Not for JPEGs: our own decoder is faster, and Chromium's
 * coarser with their colours. Only what {@link provenImageDecoder} says of the
 * browser makes that sure.
 *
 * @param format of the file, by its bytes
 * @throws PostfitError `unsupported` when the browser does not know the format, `decode-failed` when it cannot read it
 */
export function decodeWithImageDecoder(bytes: ArrayBuffer, format: ImageFormat): Promise<Raster> {
  return decodeFrame(bytes, format, (frame) => rgbaOf(frame))
}

/**
 * The same, with the frame itself, which is closed once it is read.
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
      throw decodeFailed(format, [], cause)
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
