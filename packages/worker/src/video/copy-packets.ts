import {
  type AudioCodec,
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
import { frameGrid, onGrid } from './frame-grid.ts'
import { withoutCamcorderMessages, withoutCamcorderUnits } from './mpeg-ts/camcorder-messages.ts'
import { packetsOneByOne } from './packets-one-by-one.ts'
import { sizeGuard } from './picture-size.ts'
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
 * When the packets of tracks are shown, in the order in which they are stored. Some containers are read to their end for it;
 * where several tracks are asked for at a time, they share what is read.
 */
export async function packetTimes(
  tracks: readonly InputTrack[],
): Promise<ReadonlyMap<InputTrack, readonly number[]>> {
  const all = tracks.map(async (track) => {
    const sink = new EncodedPacketSink(track)
    const options = { metadataOnly: true }
    const times: number[] = []
    for await (const packet of packetsOneByOne(sink, await sink.getFirstPacket(options), options)) {
      times.push(packet.timestamp)
    }
    return [track, times] as const
  })
  return new Map(await Promise.all(all))
}

/** What of a track is copied, and to where. */
export interface PacketCopy {
  /** When its packets are shown, in the order in which they are stored. */
  readonly times: readonly number[]
  /** The part that comes out, on the track's own clock; what lies at its start comes to lie at 0. */
  readonly range: TimeRange
  /** Whether there is more of the track before the range. */
  readonly isCut: boolean
}

/**
 * Adds the pictures of a video to an output, bit for bit. They go as far as is needed to decode all that the range shows, which
 * can be some pictures further than its end.
 *
 * @param copied where it is cut its range starts at a key frame
 * @throws SizeChange, while it is pumped, where the pictures of VP8 or VP9 do not keep their size
 */
export async function copyVideo(
  track: InputVideoTrack,
  output: Output,
  { times, range, isCut }: PacketCopy,
): Promise<TrackPump> {
  const codec = await track.getCodec()
  const decoderConfig = await track.getDecoderConfig()
  if (!codec || !decoderConfig) throw new Error('The codec of the pictures is not known')
  const description = { decoderConfig }
  const bytesOf = codec === 'avc' ? withoutMessages(decoderConfig) : ownBytes
  const guard = sizeGuard(codec)
  const source = new EncodedVideoPacketSource(codec)
  const resolution = await track.getTimeResolution()
  const grid = resolution <= coarse ? frameGrid(times, 1 / resolution) : undefined
  output.addVideoTrack(source, {
    ...(await placementOf(track)),
    languageCode: await languageOf(track),
    maximumPacketCount: times.length,
    // A clock that has ticks for the rate's own times, and for where they begin.
    ...(grid && { frameRate: grid.rate * ticksInFrame }),
  })
  async function* pump(): TrackPump {
    const options = { verifyKeyPackets: true }
    const sink = new EncodedPacketSink(track)
    const first =
      (isCut && (await sink.getPacket(range.start, options))) || (await sink.getFirstPacket(options))
    let left = times.findLastIndex((time) => time < range.end - tolerance) + 1
    left -= Math.max(0, first ? times.indexOf(first.timestamp) : 0)
    for await (const packet of packetsOneByOne(sink, first, options)) {
      if (left-- <= 0) break
      // Pictures before the key frame that are stored behind it need those that are cut off.
      if (isCut && packet.timestamp < range.start - tolerance) continue
      guard(packet.data)
      const time = grid ? onGrid(packet.timestamp, grid) : packet.timestamp
      const timestamp = Math.max(isCut ? 0 : Number.NEGATIVE_INFINITY, time - range.start)
      const duration = grid ? 1 / grid.rate : packet.duration
      await source.add(packet.clone({ timestamp, duration, data: bytesOf(packet) }), description)
      yield packet.timestamp - range.start
    }
    source.close()
  }
  return pump()
}

/** The bytes of a packet of H.264 without what a camcorder tells in it. */
function withoutMessages({ description }: VideoDecoderConfig): (packet: EncodedPacket) => Uint8Array {
  if (!description) return (packet) => withoutCamcorderMessages(ownBytes(packet))
  const configuration = ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description)
  const lengthSize = ((configuration[4] ?? 3) & 3) + 1
  return (packet) => withoutCamcorderUnits(ownBytes(packet), lengthSize)
}

/** Clocks of so many ticks a second or fewer do not tell times of pictures or of packets of sound as they are. */
const coarse = 1000
const ticksInFrame = 16

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
 * Adds a track of sound to an output, bit for bit. Where the track's clock is coarse, packets that follow each other do so to the
 * sample.
 */
export async function copyAudio(
  track: InputAudioTrack,
  output: Output,
  { times, range, isCut }: PacketCopy,
): Promise<TrackPump> {
  const codec = await track.getCodec()
  const decoderConfig = await track.getDecoderConfig()
  if (!codec || !decoderConfig) throw new Error('The codec of the sound is not known')
  const description = { decoderConfig }
  const source = new EncodedAudioPacketSource(codec)
  output.addAudioTrack(source, { languageCode: await languageOf(track), maximumPacketCount: times.length })
  const tick = 1 / (await track.getTimeResolution())
  const length = tick >= 1 / coarse && (samplesInPacket[codec] ?? 0) / (await track.getSampleRate())
  async function* pump(): TrackPump {
    const sink = new EncodedPacketSink(track)
    const first = (isCut && (await sink.getPacket(range.start))) || (await sink.getFirstPacket())
    let next: number | undefined
    for await (const packet of packetsOneByOne(sink, first, {})) {
      if (packet.timestamp + packet.duration > range.end + tick + tolerance && isCut) break
      if (packet.timestamp >= range.end - tolerance) break
      const follows = length && next !== undefined && Math.abs(packet.timestamp - next) <= 2 * tick
      const time = follows ? (next as number) : packet.timestamp
      if (length) next = time + length
      // What of the first packet lies before the start is left out by an edit list, as Mediabunny writes one then.
      const timestamp = time - range.start
      const duration = follows ? (length as number) : packet.duration
      await source.add(packet.clone({ timestamp, duration, data: ownBytes(packet) }), description)
      yield packet.timestamp - range.start
    }
    source.close()
  }
  return pump()
}

/** Samples in each packet of codecs whose packets all have as many (HE-AAC counts half of those that are heard). */
const samplesInPacket: Readonly<Partial<Record<AudioCodec, number>>> = { aac: 1024, ac3: 1536 }

async function languageOf(track: InputTrack): Promise<string> {
  const language = await track.getLanguageCode()
  return /^[a-z]{3}$/.test(language) ? language : 'und'
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
