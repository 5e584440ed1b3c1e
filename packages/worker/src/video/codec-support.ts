import { canEncodeAudio, canEncodeVideo, Quality } from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import { audioBitrate, type Picture } from './bitrate.ts'
import type { DecodedPart } from './first-picture.ts'
import { decoderQuirks } from './pictures/decoder-quirks.ts'
import { readyDecoder } from './ready-decoder.ts'
import type { Sound } from './transcode-audio.ts'
import type { WorkerParts } from './worker-parts.ts'

/**
 * Asserts before any work that the browser can decode the pictures, and encode the planned ones.
 *
 * @throws PostfitError `unsupported`, which says what it cannot do
 */
export async function assertCanTranscode(
  part: DecodedPart,
  picture: Picture,
  bitrate: number,
  parts: WorkerParts,
): Promise<void> {
  await readyDecoder(part, parts)
  // WebKitGTK 2.50 crashes the page if a VideoEncoder is created before any VideoDecoder, as for ProRes.
  await decoderQuirks()
  const { width, height } = picture
  if (!(await canEncodeVideo('avc', { width, height, quality: new Quality({ bitrate }) }))) {
    throw new PostfitError(
      'unsupported',
      `This browser cannot encode H.264 of ${width}x${height}, which this video has to become: use another browser`,
    )
  }
}

/** Whether this browser can encode AAC. */
export function canEncodeSound({ channels, sampleRate }: Sound): Promise<boolean> {
  const quality = new Quality({ bitrate: audioBitrate })
  return canEncodeAudio('aac', { numberOfChannels: channels, sampleRate, quality })
}
