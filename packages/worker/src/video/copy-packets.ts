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
 * The last key frame at or before a time, where copied packets can start.
 *
 * @returns its time in seconds
 */
export async function keyFrameAt(track: InputVideoTrack, seconds: number): Promise<number> {
  const sink = new EncodedPacketSink(track)
  const options = { verifyKeyPackets: true }
  const packet =
    (await sink.getKeyPacket(seconds, options)) ??
    (await sink.getFirstKeyPacket(options)) ??
    (await sink.getFirstKeyPacket())
  return packet?.timestamp ?? seconds
}

/**
 * The packet that copying starts with. Chromium does not accept a picture that starts an open GOP as a key frame (parts of recordings
 * start with one); then the container is trusted, which marks it as one.
 *
 * @param seconds its time; the first one if there is none
 */
async function startPacket(
  sink: EncodedPacketSink,
  seconds: number | undefined,
): Promise<EncodedPacket | null> {
  const options = { verifyKeyPackets: true }
  const found = seconds === undefined ? null : await sink.getPacket(seconds, options)
  const start = found ?? (await sink.getFirstPacket(options))
  if (!start || start.type === 'key') return start
  return found ? sink.getPacket(start.timestamp) : sink.getFirstPacket()
}

/**
 * Presentation times without those of hidden pictures: VP8 and VP9 store them in front of the next picture, with its time or one that is
 * a tick earlier.
 *
 * @param tick seconds of a tick
 */
function withoutHidden(times: readonly number[], tick: number): number[] {
  return times.filter((time, at) => !((times[at + 1] ?? Number.POSITIVE_INFINITY) - time < 1.5 * tick))
}

/** When the packets of a track are presented, in seconds. */
export interface PacketTimes {
  /** In decode order. */
  readonly times: readonly number[]
  /** When the last one ends: Matroska only says when the whole file does, and audio may go on after the pictures. */
  readonly end: number
}

/**
 * The presentation times of tracks' packets. Some containers have to be read to their end for it; several tracks requested at once
 * share the reads.
 */
export async function packetTimes(
  tracks: readonly InputTrack[],
): Promise<ReadonlyMap<InputTrack, PacketTimes>> {
  const all = tracks.map(async (track) => {
    const sink = new EncodedPacketSink(track)
    const options = { metadataOnly: true }
    const times: number[] = []
    let end = Number.NEGATIVE_INFINITY
    for await (const packet of packetsOneByOne(sink, await sink.getFirstPacket(options), options)) {
      times.push(packet.timestamp)
      end = Math.max(end, packet.timestamp + packet.duration)
    }
    return [track, { times, end }] as const
  })
  return new Map(await Promise.all(all))
}

/** What is copied of a track, and where to. */
export interface PacketCopy {
  /** Presentation times of its packets, in decode order. */
  readonly times: readonly number[]
  /** The range to copy, on the track's clock; its start becomes 0. */
  readonly range: TimeRange
  /** Whether the track has anything before the range. */
  readonly isCut: boolean
}

/**
 * Copies the pictures of a video to an output, bit for bit. Everything that the pictures of the range depend on is included, which
 * can be some pictures past its end.
 *
 * @param copied if it is a part, its range starts at a key frame
 * @throws SizeChange while pumping, if the size of VP8 or VP9 pictures changes
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
  const pictures = codec === 'vp8' || codec === 'vp9' ? withoutHidden(times, 1 / resolution) : times
  const grid = resolution <= coarse ? frameGrid(pictures, 1 / resolution) : undefined
  output.addVideoTrack(source, {
    ...(await placementOf(track)),
    languageCode: await languageOf(track),
    maximumPacketCount: times.length,
    // A timescale that can express the frame times exactly, including the first one.
    ...(grid && { frameRate: grid.rate * ticksInFrame }),
  })
  async function* pump(): TrackPump {
    const options = { verifyKeyPackets: true }
    const sink = new EncodedPacketSink(track)
    const first = await startPacket(sink, isCut ? range.start : undefined)
    let left = times.findLastIndex((time) => time < range.end - tolerance) + 1
    left -= Math.max(0, first ? times.indexOf(first.timestamp) : 0)
    const start = isCut ? range.start : firstShown(codec === 'avc', times)
    for await (const packet of packetsOneByOne(sink, first, options)) {
      if (left-- <= 0) break
      // Pictures that precede the key frame in presentation order but follow it in decode order depend on pictures that are cut off.
      if (packet.timestamp < start - tolerance) continue
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

/**
 * The presentation time of the first picture of an uncut track. H.264 pictures that precede the first stored one in presentation order
 * depend on pictures that are missing, and players leave them out too.
 *
 * @param times in decode order
 */
export function firstShown(isH264: boolean, times: readonly number[]): number {
  const [first = 0] = times
  return isH264 ? first : Number.NEGATIVE_INFINITY
}

/** An H.264 packet without a camcorder's SEI messages. */
function withoutMessages({ description }: VideoDecoderConfig): (packet: EncodedPacket) => Uint8Array {
  if (!description) return (packet) => withoutCamcorderMessages(ownBytes(packet))
  const configuration = ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description)
  const lengthSize = ((configuration[4] ?? 3) & 3) + 1
  return (packet) => withoutCamcorderUnits(ownBytes(packet), lengthSize)
}

/** Timescales up to this many ticks per second are too coarse for exact frame and packet times. */
const coarse = 1000
const ticksInFrame = 16

/**
 * The transformation matrix for players. Mediabunny makes a singular matrix of a Matroska picture that is rotated out of the plane,
 * which MP4 players treat in different ways. In that case only the rotation in the plane is kept.
 */
async function placementOf(
  track: InputVideoTrack,
): Promise<{ transformationMatrix: TransformationMatrix } | { rotation: Rotation }> {
  const matrix = await track.getTransformationMatrix()
  const [a, b, , c, d] = matrix
  return a * d === b * c ? { rotation: await track.getRotation() } : { transformationMatrix: matrix }
}

/**
 * Copies an audio track to an output, bit for bit. If the track's timescale is coarse, times of consecutive packets are made exact to
 * the sample.
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
      // Mediabunny writes an edit list that hides the part of the first packet that lies before the start.
      const timestamp = time - range.start
      const duration = follows ? (length as number) : packet.duration
      await source.add(packet.clone({ timestamp, duration, data: ownBytes(packet) }), description)
      yield packet.timestamp - range.start
    }
    source.close()
  }
  return pump()
}

/** Samples per packet of codecs where it is constant (for HE-AAC at the core's rate, half of the output's). */
const samplesInPacket: Readonly<Partial<Record<AudioCodec, number>>> = { aac: 1024, ac3: 1536 }

async function languageOf(track: InputTrack): Promise<string> {
  const language = await track.getLanguageCode()
  return /^[a-z]{3}$/.test(language) ? language : 'und'
}

/**
 * A copy of a packet's bytes. The packet may be a view of megabytes of the file, which an output in memory would keep alive: with a
 * few audio packets the whole source.
 */
function ownBytes({ data }: EncodedPacket): Uint8Array {
  return data.byteLength === data.buffer.byteLength ? data : data.slice()
}

/** Tolerance in seconds: timestamps are rounded to the timescales of tracks. */
const tolerance = 1e-6
