import {
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
  type Output,
  type Rotation,
  type TransformationMatrix,
} from 'mediabunny'
import type { TimeRange } from './time-range.ts'
import type { TrackPump } from './track-pump.ts'

/**
 * The latest key frame at or before a time: where copied packets can start.
 *
 * @returns its time in seconds
 */
export async function keyFrameAt(track: InputVideoTrack, seconds: number): Promise<number> {
  const sink = new EncodedPacketSink(track)
  const options = { verifyKeyPackets: true }
  const packet = (await sink.getKeyPacket(seconds, options)) ?? (await sink.getFirstKeyPacket(options))
  return packet?.timestamp ?? seconds
}

/** Adds the pictures of a video to an output, bit for bit. Where there is a range it has to start at a key frame. */
export async function copyVideo(
  track: InputVideoTrack,
  output: Output,
  range: TimeRange | undefined,
): Promise<TrackPump> {
  const codec = await track.getCodec()
  const decoderConfig = await track.getDecoderConfig()
  if (!codec || !decoderConfig) throw new Error('The codec of the pictures is not known')
  const source = new EncodedVideoPacketSource(codec)
  output.addVideoTrack(source, { ...(await placementOf(track)), ...(await commonMetadata(track)) })
  return copy(
    track,
    range,
    true,
    (packet) => source.add(packet, { decoderConfig }),
    () => source.close(),
  )
}

/**
 * How players place the pictures. A matrix that leaves nothing of their width or height, as Mediabunny makes of a Matroska
 * picture that is turned away to its edge, players of MP4 make anything of: what it turns is kept, which is as they are drawn.
 */
async function placementOf(
  track: InputVideoTrack,
): Promise<{ transformationMatrix: TransformationMatrix } | { rotation: Rotation }> {
  const matrix = await track.getTransformationMatrix()
  const [a, b, , c, d] = matrix
  return a * d === b * c ? { rotation: await track.getRotation() } : { transformationMatrix: matrix }
}

/** Adds a track of sound to an output, bit for bit. */
export async function copyAudio(
  track: InputAudioTrack,
  output: Output,
  range: TimeRange | undefined,
): Promise<TrackPump> {
  const codec = await track.getCodec()
  const decoderConfig = await track.getDecoderConfig()
  if (!codec || !decoderConfig) throw new Error('The codec of the sound is not known')
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source, await commonMetadata(track))
  return copy(
    track,
    range,
    false,
    (packet) => source.add(packet, { decoderConfig }),
    () => source.close(),
  )
}

async function commonMetadata(
  track: InputTrack,
): Promise<{ languageCode: string; maximumPacketCount: number }> {
  const language = await track.getLanguageCode()
  return {
    languageCode: /^[a-z]{3}$/.test(language) ? language : 'und',
    maximumPacketCount: (await track.computePacketStats()).packetCount,
  }
}

async function* copy(
  track: InputTrack,
  range: TimeRange | undefined,
  isVideo: boolean,
  add: (packet: EncodedPacket) => Promise<void>,
  close: () => void,
): TrackPump {
  const sink = new EncodedPacketSink(track)
  const verifyKeyPackets = { verifyKeyPackets: isVideo }
  const first =
    range &&
    ((await sink.getPacket(range.start, verifyKeyPackets)) ?? (await sink.getFirstPacket(verifyKeyPackets)))
  if (first !== null) {
    for await (const packet of sink.packets(first, undefined, verifyKeyPackets)) {
      // A picture after the end may be what earlier ones, which are stored behind it, are predicted from: the output ends
      // here, a few pictures early, and nothing is left that cannot be decoded.
      if (range && isAfter(packet, range)) break
      // Pictures before the key frame that are stored behind it need those that are cut off.
      if (range && packet.timestamp < range.start - tolerance) continue
      await add(range ? packet.clone({ timestamp: Math.max(0, packet.timestamp - range.start) }) : packet)
      yield packet.timestamp
    }
  }
  close()
}

/** Time stamps are whole ticks of a track's own clock, and seconds here. */
const tolerance = 1e-6

function isAfter({ timestamp, duration }: EncodedPacket, { end }: TimeRange): boolean {
  return timestamp + duration > end + tolerance
}
