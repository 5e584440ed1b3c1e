import type { MetadataKind, SoundTrack } from '../../../facts/media-facts.ts'
import type { ByteSource } from '../../byte-source.ts'
import { DamagedFile } from '../../damaged-file.ts'
import { FrameTimes } from '../../frame-times.ts'
import { displayedSize, type StoredVideo } from '../../stored-video.ts'
import { choosePictures, chooseSound, soundFacts, unreadSound } from '../../track-choice.ts'
import { camcorderKinds } from './camcorder-message.ts'
import { clock, closest, type Elementary, elementaryOf } from './elementary.ts'
import { fromFirstKeyFrame } from './first-key-frame.ts'
import { codecOfPrivateData, readPictures, readSound, unitsIn } from './frame-heads.ts'
import { type Layout, layoutOf, type Packet, packetsIn } from './packets.ts'
import { type Stream, streamsOf } from './program.ts'

/**
 * Read of the start, where the tables and the first pictures are: a second or so of what camcorders record. More where
 * no key frame is in it, as in recordings that start in the middle of a group of pictures.
 */
const headLengths = [384 * 1024, 1536 * 1024, 6 * 1024 * 1024] as const
/** Read of the end, for when the last of each stream is presented. */
const tailLength = 384 * 1024
/** Pictures are stored out of order: of the last that were met, some before them may not have been. */
const outOfOrder = 8
/** Reads a video in an MPEG transport stream (ISO/IEC 13818-1), also as AVCHD camcorders write it. */
export async function inspectMpegTs(source: ByteSource): Promise<StoredVideo | string> {
  const layout = await layoutOf(source)
  if (!layout) return 'mpegts'
  const { head, streams: told, isAll } = await readHead(source, layout)
  const tail = isAll
    ? head
    : await packetsIn(source, layout, Math.max(0, source.byteLength - tailLength), tailLength)
  const ends = new Map(told.map(({ pid }) => [pid, elementaryOf(tail, pid)]))
  const met = new Map(
    told.map((stream) => {
      const elementary = elementaryOf(head, stream.pid)
      return [identified(stream, elementary), elementary]
    }),
  )
  // A program can announce audio that it does not have.
  const isThere = ({ pid, type }: Stream, { times }: Elementary): boolean =>
    type !== 'audio' || times.length > 0 || (ends.get(pid)?.times.length ?? 0) > 0
  const streams = [...met].filter(([stream, start]) => isThere(stream, start)).map(([stream]) => stream)
  const found = (stream: Stream): Elementary => met.get(stream) as Elementary
  const of = (type: Stream['type']): Stream[] => streams.filter((stream) => stream.type === type)
  const sounds = of('audio').map((stream): SoundTrack => soundOf(stream, found(stream)))
  const video = shownStream(streams)
  if (!video) return sounds.length > 0 ? 'audio' : 'mpegts'
  const pictures = found(video)
  const units = unitsIn(pictures.start)
  const signal = readPictures(video.codec, units)
  const isEncrypted = [...met.values()].some(({ isScrambled }) => isScrambled)
  const { width, height } = signal?.size ?? { width: 0, height: 0 }
  if (!(width > 0 && height > 0)) throw new DamagedFile('Nothing tells how large the pictures are')
  const [reference] = pictures.times
  if (reference === undefined) throw new DamagedFile('The video has no frames')

  const frames = frameTimes(pictures.times, isAll)
  const played = [...of('video'), ...of('audio')]
  const near = (times: readonly number[]): number[] => times.map((time) => closest(time, reference))
  const start = Math.min(...played.flatMap((stream) => near(found(stream).times.slice(0, outOfOrder))))
  const lasts = played.map((stream) => {
    const last = stream === video ? frames.ticks / frames.frames : 0
    const times = near(ends.get(stream.pid)?.times ?? []).filter((time) => time >= start)
    return Math.max(start, ...times) + last
  })
  return {
    container: 'mpegts',
    pictureTrack: video.pid,
    start: Math.max(0, start / clock),
    duration: (Math.max(...lasts) - start) / clock,
    ...displayedSize({ width, height }, signal?.aspect ?? null, 0),
    rotation: 0,
    mirrored: false,
    frameRate: frames.rate(clock),
    nominalFrameRate: frames.isConstant(clock) ? frames.rate(clock) : frames.nominalRate(clock),
    constantFrameRate: frames.isConstant(clock),
    videoCodec: video.codec,
    videoProfile: signal?.profile ?? null,
    bitDepth: signal?.bitDepth ?? 8,
    chroma: signal?.chroma ?? null,
    dolbyVision: null,
    ...soundFacts(sounds, chooseSound(sounds)),
    hdr: signal?.hdr ?? null,
    colorFromContainer: false,
    editList: [],
    fragmented: false,
    fastStart: true,
    tracks: { video: of('video').length, audio: sounds.length, other: of('other').length },
    obstacles: [...(isEncrypted ? (['encrypted'] as const) : []), ...unreadSound('mpegts', sounds)],
    metadata: metadataOf(streams, video, units),
    truncated: false,
  }
}

/** The stream of the pictures that players show. */
function shownStream(streams: readonly Stream[]): Stream | undefined {
  const videos = streams.filter(({ type }) => type === 'video')
  return choosePictures(videos.map((stream) => ({ ...stream, enabled: true, stream })))?.stream
}

/** The streams, and the packets of the start from the first picture on that can be decoded. */
async function readHead(
  source: ByteSource,
  layout: Layout,
): Promise<{ head: readonly Packet[]; streams: readonly Stream[]; isAll: boolean }> {
  let head: readonly Packet[] = []
  let streams: readonly Stream[] = []
  for (const length of headLengths) {
    head = await packetsIn(source, layout, 0, length)
    streams = streamsOf(head) ?? []
    const isAll = source.byteLength <= length
    const pictures = shownStream(streams)
    const found = pictures ? fromFirstKeyFrame(head, pictures) : head
    if (found || isAll) return { head: found ?? head, streams, isAll }
  }
  return { head, streams, isAll: false }
}

/** A stream that its program declares private, identified by its first bytes. */
function identified(stream: Stream, { start }: Elementary): Stream {
  const codec = stream.type === 'other' && stream.codec === '0x6' ? codecOfPrivateData(start) : null
  return codec === null ? stream : { ...stream, type: 'audio', codec }
}

function soundOf({ pid, codec }: Stream, { start }: Elementary): SoundTrack {
  const { channels = null, sampleRate = null } = readSound(codec, start)
  return { id: pid, codec, channels, sampleRate, enabled: true }
}

/** How long frames last, by when they are presented. */
function frameTimes(times: readonly number[], isAll: boolean): FrameTimes {
  const [first = 0] = times
  const sorted = times.map((time) => closest(time, first)).sort((a, b) => a - b)
  if (!isAll && sorted.length > 0) sorted.length -= Math.min(outOfOrder, (sorted.length - 1) >> 1)
  const frames = new FrameTimes()
  for (let i = 1; i < sorted.length; i++) frames.add(1, (sorted[i] as number) - (sorted[i - 1] as number))
  // How long the last one lasts is not said.
  frames.add(1, frames.frames > 0 ? frames.ticks / frames.frames : 0)
  return frames
}

function metadataOf(streams: readonly Stream[], shown: Stream, units: readonly DataView[]): MetadataKind[] {
  const found = new Set<MetadataKind>()
  for (const stream of streams) {
    if (stream.type === 'other') found.add('application')
    if (stream.type === 'video' && stream !== shown) found.add('multi-picture')
  }
  for (const kind of camcorderKinds(units)) found.add(kind)
  return [...found]
}
