import type { InputVideoTrack } from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import { type DecodedPart, decodesFirstPicture } from './first-picture.ts'
import { decodeOpaquely } from './opaque-decoder.ts'
import { useProresDecoder } from './prores-codec.ts'
import type { WorkerParts } from './worker-parts.ts'

/**
 * Asserts that the pictures of a track can be decoded, and fetches a decoder that the browser lacks.
 *
 * @throws PostfitError `unsupported` with the codec that cannot be decoded; `load-failed`
 */
export async function readyDecoder(
  part: DecodedPart,
  { proresDecoder }: Pick<WorkerParts, 'proresDecoder'>,
): Promise<void> {
  const { track } = part
  const codec = await track.getCodec()
  if (codec === 'prores') await useProresDecoder(proresDecoder)
  if (!((await track.canDecode()) && (await decodesFirstPicture(part)))) {
    throw new PostfitError(
      'unsupported',
      `This browser cannot decode ${await nameOf(track)}, which these pictures are: use another browser, or convert the ` +
        'video to H.264 first',
    )
  }
  if (codec !== 'prores' && (await track.canBeTransparent())) await decodeOpaquely(track)
}

async function nameOf(track: InputVideoTrack): Promise<string> {
  const parameters = await track.getCodecParameterString()
  return parameters ? `${await track.getCodec()} (${parameters})` : String(await track.getCodec())
}
