import type { AssemblyScriptCodec } from '../codecs/assembly-script.ts'
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
  await Promise.allSettled([ready(jpegDecoderCodec), ready(scaleCodec), ready(jpegCodec)])
}

async function ready<M>(codec: AssemblyScriptCodec<M>): Promise<void> {
  codec.giveBack(await codec.take())
}
