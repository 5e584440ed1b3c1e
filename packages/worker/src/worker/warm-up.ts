import { jpegDecoderCodec } from '../jpeg-decoding/jpeg-decoder-codec.ts'
import { jpegCodec } from '../jpeg-encoding/jpeg-module.ts'
import { scaleCodec } from '../scaling/scale-module.ts'

/**
 * Has what makes smaller JPEGs of JPEGs at hand, which most photos take: all its codecs are fetched at the same time, and not
 * one when the one before it is done.
 *
 * It never throws: who needs a codec that is missing is told so.
 */
export async function warmUp(): Promise<void> {
  await Promise.allSettled([jpegDecoderCodec.load(), scaleCodec.load(), jpegCodec.load()])
}
