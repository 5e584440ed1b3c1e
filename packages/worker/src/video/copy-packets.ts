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
import { packetsOneByOne } from './packets-one-by-one.ts'
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

/**
 * Counts the packets of tracks that are to be copied. Some containers are read to their end for it; where all tracks are
 * counted at a time, they share what is read.
 */
export async function packetCounts(tracks: readonly InputTrack[]): Promise<ReadonlyMap<InputTrack, number>> {
  const counts = tracks.map(async (track) => [track, (await track.computePacketStats()).packetCount] as const)
  return new Map(await Promise.all(counts))
}

/**
 * Adds the pictures of a video to an output, bit for bit. Where there is a range it has to start at a key frame.
 *
 * @param packets how many the track has at most
 */
export async function copyVideo(
  track: InputVideoTrack,
  output: Output,
  range: TimeRange | undefined,
  packets: number,
): Promise<TrackPump> {
  const codec = await track.getCodec()
  const decoderConfig = await track.getDecoderConfig()
  if (!codec || !decoderConfig) throw new Error('The codec of the pictures is not known')
  const source = new EncodedVideoPacketSource(codec)
  const languageCode = await languageOf(track)
  output.addVideoTrack(source, { ...(await placementOf(track)), languageCode, maximumPacketCount: packets })
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

/**
 * Adds a track of sound to an output, bit for bit.
 *
 * @param packets how many the track has at most
 */
export async function copyAudio(
  track: InputAudioTrack,
  output: Output,
  range: TimeRange | undefined,
  packets: number,
): Promise<TrackPump> {
  const codec = await track.getCodec()
  const decoderConfig = await track.getDecoderConfig()
  if (!codec || !decoderConfig) throw new Error('The codec of the sound is not known')
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source, { languageCode: await languageOf(track), maximumPacketCount: packets })
  return copy(
    track,
    range,
    false,
    (packet) => source.add(packet, { decoderConfig }),
    () => source.close(),
  )
}

async function languageOf(track: InputTrack): Promise<string> {
  const language = await track.getLanguageCode()
  return /^[a-z]{3}$/.test(language) ? language : 'und'
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
    (range && (await sink.getPacket(range.start, verifyKeyPackets))) ??
    (await sink.getFirstPacket(verifyKeyPackets))
  for await (const packet of packetsOneByOne(sink, first, verifyKeyPackets)) {
    // A picture after the end may be what earlier ones, which are stored behind it, are predicted from: the output ends
    // here, a few pictures early, and nothing is left that cannot be decoded.
    if (range && isAfter(packet, range)) break
    // Pictures before the key frame that are stored behind it need those that are cut off.
    if (range && packet.timestamp < range.start - tolerance) continue
    const timestamp = range ? Math.max(0, packet.timestamp - range.start) : packet.timestamp
    await add(packet.clone({ timestamp, data: ownBytes(packet) }))
    yield packet.timestamp
  }
  close()
}

/**
 * The bytes of a packet, without the megabytes of the file that they may have been read with: an output in memory keeps them, and
 * one that was encoded anew would keep all of the file with its few packets of sound.
 */
function ownBytes({ data }: EncodedPacket): Uint8Array {
  return data.byteLength === data.buffer.byteLength ? data : data.slice()
}

/** Time stamps are whole ticks of a track's own clock, and seconds here. */
const tolerance = 1e-6

function isAfter({ timestamp, duration }: EncodedPacket, { end }: TimeRange): boolean {
  return timestamp + duration > end + tolerance
}
