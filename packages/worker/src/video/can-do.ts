import { canEncodeAudio, canEncodeVideo, type InputVideoTrack, Quality } from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import { audioBitrate, type Picture } from './bitrate.ts'
import { decodeOpaquely } from './opaque-decoder.ts'
import { decoderHabits } from './pictures/decoder-habits.ts'
import { useProresDecoder } from './prores-codec.ts'
import type { Sound } from './transcode-audio.ts'
import type { WorkerParts } from './worker-parts.ts'

/**
 * Asks the browser whether it can decode the pictures, and encode those that are to come out, before any work is done.
 *
 * @throws PostfitError `unsupported`, which says what it cannot do
 */
export async function assertCanTranscode(
  track: InputVideoTrack,
  picture: Picture,
  bitrate: number,
  parts: WorkerParts,
): Promise<void> {
  await assertCanDecode(track, parts)
  // The page of WebKitGTK 2.50 crashes where a VideoEncoder is made before there was any VideoDecoder, as for ProRes.
  await decoderHabits()
  const { width, height } = picture
  if (!(await canEncodeVideo('avc', { width, height, quality: new Quality({ bitrate }) }))) {
    throw new PostfitError(
      'unsupported',
      `This browser cannot encode H.264 of ${width}x${height}, which this video has to become: use another browser`,
    )
  }
}

/** @throws PostfitError `unsupported` */
export async function assertCanDecode(
  track: InputVideoTrack,
  { proresDecoder }: Pick<WorkerParts, 'proresDecoder'>,
): Promise<void> {
  const isProres = (await track.getCodec()) === 'prores'
  if (isProres) await useProresDecoder(proresDecoder)
  if (await track.canDecode()) {
    if (!isProres && (await track.canBeTransparent())) await decodeOpaquely(track)
    return
  }
  throw new PostfitError(
    'unsupported',
    `This browser cannot decode ${await nameOf(track)}, which these pictures are: use another browser, or convert the ` +
      'video to H.264 first',
  )
}

/** Whether sound can be encoded as AAC here. */
export function canEncodeSound({ channels, sampleRate }: Sound): Promise<boolean> {
  const quality = new Quality({ bitrate: audioBitrate })
  return canEncodeAudio('aac', { numberOfChannels: channels, sampleRate, quality })
}

async function nameOf(track: InputVideoTrack): Promise<string> {
  const parameters = await track.getCodecParameterString()
  return parameters ? `${await track.getCodec()} (${parameters})` : String(await track.getCodec())
}
