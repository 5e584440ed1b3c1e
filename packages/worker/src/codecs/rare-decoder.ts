import { PostfitError } from '../errors/postfit-error.ts'
import type { RareDecoders } from '../rare-decoding/rare-decoders.ts'
import rareName from '../rare-decoding/rare-decoders.ts?script'
import { decodeFailed, ownWords } from './failures.ts'
import { scriptModule } from './script-module.ts'

/**
 * Runs a function with the decoders of rare formats, which are fetched on first use.
 *
 * @param format for messages
 * @throws PostfitError `load-failed`; `decode-failed`; `unsupported` for a variety that is not read
 */
export async function decodeRare<T>(
  format: string,
  decode: (decoders: RareDecoders) => T | Promise<T>,
): Promise<T> {
  const decoders = await scriptModule<RareDecoders>('decoders of rare photos', rareName)
  try {
    return await decode(decoders)
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'UnsupportedVariety') {
      throw new PostfitError('unsupported', `Could not decode this ${format}: ${cause.message}`, { cause })
    }
    throw decodeFailed(format, ownWords(cause), cause)
  }
}
