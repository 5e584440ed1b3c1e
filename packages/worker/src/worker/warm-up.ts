import { jpegDecoderCodec } from '../jpeg-decoding/jpeg-decoder-codec.ts'
import { jpegCodec } from '../jpeg-encoding/jpeg-module.ts'
import { scaleCodec } from '../scaling/scale-module.ts'

/**
 * Loads the codecs of the JPEG fast path, which most photos take, in parallel.
 *
 * It never throws: a missing codec is reported when it is needed.
 */
export async function warmUp(): Promise<void> {
  await Promise.allSettled([jpegDecoderCodec.load(), scaleCodec.load(), jpegCodec.load()])
}
