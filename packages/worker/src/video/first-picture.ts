import { EncodedPacketSink, type InputVideoTrack } from 'mediabunny'
import { withAv1Header } from './av1-header.ts'
import type { PlayedPart } from './played-track.ts'

/** A track, and what its packets may lack. */
export type DecodedPart = Pick<PlayedPart<InputVideoTrack>, 'track' | 'header'>

/** Profiles of which Chromium 156 says that it decodes them, and does not: those of VP9 with 4:4:0, that of AV1 with 12 bits. */
const partlyDecoded = /^(vp09\.0[13]|av01\.2)\./

/**
 * Whether a browser that says that it decodes a track decodes its first picture: only tried for profiles that are decoded in part.
 */
export async function decodesFirstPicture({ track, header }: DecodedPart): Promise<boolean> {
  const config = await track.getDecoderConfig()
  if (!config || !partlyDecoded.test(config.codec)) return true
  const packet = await new EncodedPacketSink(track).getFirstKeyPacket()
  if (!packet) return true
  let failed = false
  const decoder = new VideoDecoder({
    output: (frame) => frame.close(),
    error: () => {
      failed = true
    },
  })
  try {
    decoder.configure(config)
    decoder.decode((header ? withAv1Header(packet, header) : packet).toEncodedVideoChunk())
    await decoder.flush()
  } catch {
    failed = true
  } finally {
    if (decoder.state !== 'closed') decoder.close()
  }
  return !failed
}
