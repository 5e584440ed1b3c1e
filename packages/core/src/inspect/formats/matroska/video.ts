import type {
  AudioCodec,
  MetadataKind,
  Obstacle,
  SoundTrack,
  TrackCounts,
  VideoCodec,
} from '../../../facts/media-facts.ts'
import type { ByteSource } from '../../byte-source.ts'
import { DamagedFile } from '../../damaged-file.ts'
import { FrameTimes } from '../../frame-times.ts'
import { displayedSize, type PixelAspect, type StoredVideo } from '../../stored-video.ts'
import { latin1 } from '../../text.ts'
import { choosePictures, chooseSound, soundFacts, unreadSound } from '../../track-choice.ts'
import type { VideoPlacement } from '../../video-placement.ts'
import { isExtendedHeAac, readAudioConfiguration, type SoundFormat } from '../codecs/audio-configuration.ts'
import { readVideoConfiguration, readVp9Frame } from '../codecs/video-configuration.ts'
import {
  type ColorDescription,
  hdrOf,
  isNamedByContainer,
  matrixOf,
  type VideoSignal,
} from '../codecs/video-signal.ts'
import { kindOfKey } from '../video-metadata.ts'
import { type Blocks, type FrameTrack, readBlocks, readLastBlocks } from './blocks.ts'
import { elementsIn, Fields } from './ebml.ts'
import { ids } from './ids.ts'
import { poseOf } from './pose.ts'
import { headAt, readSegment, type Segment } from './segment.ts'

const nanoseconds = 1e9
const usualScale = 1e6
const videoType = 1
const audioType = 2
const maxTracks = 32
const maxAttachments = 16
const attachmentRead = 256
/** Frames may be stored out of order: of the last that were met, some before them may not have been. */
const outOfOrder = 8

const codecs: Readonly<Record<string, VideoCodec | AudioCodec>> = {
  'V_MPEG4/ISO/AVC': 'h264',
  'V_MPEGH/ISO/HEVC': 'hevc',
  V_VP8: 'vp8',
  V_VP9: 'vp9',
  V_AV1: 'av1',
  V_PRORES: 'prores',
  V_MJPEG: 'mjpeg',
  V_MPEG1: 'mpeg1video',
  V_MPEG2: 'mpeg2video',
  'V_MPEG4/ISO/SP': 'mpeg4',
  'V_MPEG4/ISO/ASP': 'mpeg4',
  'V_MPEG4/ISO/AP': 'mpeg4',
  A_OPUS: 'opus',
  A_VORBIS: 'vorbis',
  A_AC3: 'ac3',
  A_EAC3: 'eac3',
  A_FLAC: 'flac',
  'A_MPEG/L3': 'mp3',
  'A_MPEG/L2': 'mp3',
}

/** Reads a video in WebM or Matroska (RFC 9559). */
export async function inspectMatroska(source: ByteSource): Promise<StoredVideo | string> {
  const header = await headAt(source, 0)
  const segmentHead = header?.end ? await headAt(source, header.end) : null
  if (!header || segmentHead?.id !== ids.segment) throw new DamagedFile('The file has no segment')
  const container = await containerOf(source, header.start)
  const segment = await readSegment(source, segmentHead)
  const tracks = elementsIn(segment.tracks)
    .filter(({ id }) => id === ids.trackEntry)
    .slice(0, maxTracks)
    .map(({ start, end }) => new Fields(segment.tracks, start, end))
  const candidates = (type: number) =>
    tracks
      .filter((track) => track.uint(ids.trackType) === type)
      .map((track) => ({ track, ...choiceOf(track), codec: codecOf(track) }))
  const sounds = candidates(audioType).map((candidate) => ({ ...candidate, ...soundOf(candidate.track) }))
  const sound = chooseSound(sounds)
  const video = choosePictures(candidates(videoType))?.track
  const picture = video?.within(ids.video)
  if (!video || !picture) return sound ? 'audio' : container
  const scale = segment.info?.uint(ids.timestampScale) || usualScale
  const pose = poseOf(picture)
  const timing = await readTiming(source, segment, video, scale)
  const codec = codecOf(video)
  const signal = await signalOf(source, video, picture, codec, timing.firstFrame)
  return {
    container,
    pictureTrack: video.uint(ids.trackNumber) ?? 0,
    start: timing.start,
    duration: timing.duration,
    ...sizeOf(picture, pose),
    ...pose,
    frameRate: timing.frameRate,
    nominalFrameRate: timing.nominalFrameRate,
    constantFrameRate: timing.constant,
    videoCodec: codec,
    videoProfile: signal.profile ?? null,
    bitDepth: signal.bitDepth ?? 8,
    // VP8 knows no other (RFC 6386 section 1).
    chroma: signal.chroma ?? (codec === 'vp8' ? '4:2:0' : null),
    dolbyVision: null,
    ...soundFacts(sounds, sound),
    hdr: signal.hdr ?? null,
    colorFromContainer: signal.colorFromContainer,
    editList: [],
    fragmented: false,
    fastStart: segment.tracksInFront,
    tracks: countTracks(tracks),
    obstacles: [...obstaclesOf(sound ? [video, sound.track] : [video]), ...unreadSound(container, sounds)],
    metadata: [...new Set([...(await metadataOf(source, segment)), ...metadataOfTracks(tracks, video)])],
    truncated: timing.truncated || (segment.end ?? 0) > source.byteLength,
  }
}

async function containerOf(source: ByteSource, start: number): Promise<'webm' | 'mkv'> {
  const fields = new Fields(await source.view(start, 64))
  return fields.text(ids.docType) === 'webm' ? 'webm' : 'mkv'
}

function codecOf(track: Fields): string {
  const id = track.text(ids.codecId)
  const configuration = track.bytes(ids.codecPrivate)
  // The header of a bitmap, as AVI has it, tells the codec.
  if (id === 'V_MS/VFW/FOURCC' && configuration) return latin1(configuration, 16, 4).trim().toLowerCase()
  if (id.startsWith('A_AAC')) return 'aac'
  if (id.startsWith('A_PCM')) return 'pcm'
  return codecs[id] ?? id.replace(/^[AV]_/, '').toLowerCase()
}

/** Whether it is played (RFC 9559 sections 5.1.4.1.4 and 5.1.4.1.5): both are so unless it says otherwise. */
function choiceOf(track: Fields): {
  readonly id: number
  readonly enabled: boolean
  readonly isDefault: boolean
} {
  return {
    id: track.uint(ids.trackNumber) ?? 0,
    enabled: track.uint(ids.flagEnabled) !== 0,
    isDefault: track.uint(ids.flagDefault) !== 0,
  }
}

const headerStripping = 3

/** Section 5.1.4.1.31. To strip bytes that all frames start with is what every reader knows; to compress frames is not. */
function obstaclesOf(tracks: readonly Fields[]): Obstacle[] {
  const found = tracks.flatMap((track): Obstacle[] => {
    const encoding = track.within(ids.contentEncodings)?.within(ids.contentEncoding)
    if (!encoding) return []
    if (encoding.has(ids.contentEncryption)) return ['encrypted']
    const compression = encoding.within(ids.contentCompression)
    const algorithm = compression?.uint(ids.contentCompressionAlgorithm) ?? 0
    return compression && algorithm !== headerStripping ? ['compressed-frames'] : []
  })
  return [...new Set(found)]
}

const subtitleType = 17
const metadataType = 33

/** What tracks tell that are neither the pictures that are shown nor sound (section 5.1.4.1.3). */
function metadataOfTracks(tracks: readonly Fields[], shown: Fields): MetadataKind[] {
  return tracks.flatMap((track): MetadataKind[] => {
    const type = track.uint(ids.trackType)
    if (type === videoType) return track === shown ? [] : ['multi-picture']
    if (type === subtitleType) return ['comment']
    return type === metadataType ? ['telemetry'] : []
  })
}

/** Profile, depth and transfer, by the codec's configuration or its first frame, and by the container. */
async function signalOf(
  source: ByteSource,
  track: Fields,
  picture: Fields,
  codec: string,
  firstFrame: number | null,
): Promise<VideoSignal & { readonly colorFromContainer: boolean }> {
  const color = picture.within(ids.color)
  const declared: ColorDescription = {
    hdr: hdrOf(color?.uint(ids.transfer) ?? 0),
    matrix: matrixOf(color?.uint(ids.matrix) ?? null),
  }
  const own = await ownSignal(source, track, codec, firstFrame)
  return {
    bitDepth: color?.uint(ids.bitsPerChannel) || 8,
    ...own,
    hdr: own.hdr ?? declared.hdr,
    colorFromContainer: isNamedByContainer(codec, own, declared),
  }
}

async function ownSignal(
  source: ByteSource,
  track: Fields,
  codec: string,
  firstFrame: number | null,
): Promise<VideoSignal> {
  if (codec === 'vp9' && firstFrame !== null) {
    const frame = await source.view(firstFrame, 8)
    return frame.byteLength === 8 ? readVp9Frame(frame) : {}
  }
  const configuration = track.bytes(ids.codecPrivate)
  return configuration ? readVideoConfiguration(codec, configuration) : {}
}

/** RFC 9559 sections 5.1.4.1.28.6 and following. */
function sizeOf(picture: Fields, { rotation }: VideoPlacement): { width: number; height: number } {
  const uint = (id: number): number => picture.uint(id) ?? 0
  const width = uint(ids.pixelWidth) - uint(ids.cropLeft) - uint(ids.cropRight)
  const height = uint(ids.pixelHeight) - uint(ids.cropTop) - uint(ids.cropBottom)
  if (!(width > 0 && height > 0)) throw new DamagedFile('The video has no size')
  const displayed: PixelAspect = [uint(ids.displayWidth) * height, uint(ids.displayHeight) * width]
  // 4 says that the size to display is not known.
  return displayedSize({ width, height }, uint(ids.displayUnit) === 4 ? null : displayed, rotation)
}

function soundOf(track: Fields): Pick<SoundTrack, 'codec' | 'channels' | 'sampleRate'> {
  const sound = track.within(ids.audio)
  const configuration = track.bytes(ids.codecPrivate)
  const named = codecOf(track)
  const codec = named === 'aac' && configuration && isExtendedHeAac(configuration) ? 'xhe-aac' : named
  if (!sound) return { codec, channels: null, sampleRate: null }
  const sampleRate = sound.float(ids.outputSamplingFrequency) ?? sound.float(ids.samplingFrequency) ?? 8000
  const declared: SoundFormat = { channels: sound.uint(ids.channels) ?? 1, sampleRate }
  const { channels, sampleRate: rate } = {
    ...declared,
    ...(configuration ? readAudioConfiguration(codec, configuration) : {}),
  }
  // What comes out of Opus is 48 kHz, whatever went in; programs write the latter (RFC 7845 section 5.1).
  return { codec, channels, sampleRate: codec === 'opus' ? 48_000 : rate }
}

/** The frames in the part of the file that was gone through, and how long the whole of it lasts. */
async function readTiming(source: ByteSource, segment: Segment, video: Fields, scale: number) {
  // The first bytes of frames that are compressed or encrypted say nothing.
  const codec = video.has(ids.contentEncodings) ? '' : codecOf(video)
  const track = { number: video.uint(ids.trackNumber) ?? 0, codec }
  if (segment.firstCluster === null) throw new DamagedFile('The video has no frames')
  const blocks = await readBlocks(source, segment.firstCluster, track)
  if (blocks.timestamps.length === 0) throw new DamagedFile('The video has no frames')
  const timescale = nanoseconds / scale
  const usual = (video.uint(ids.defaultDuration) ?? 0) / scale
  const times = frameTimes(blocks, usual)
  const constant = times.isConstant(timescale)
  const measured = times.rate(timescale)
  // Timestamps are rounded, mostly to milliseconds: what is declared is more exact where it is true.
  // A whole number of nanoseconds tells no more decimals: 60 frames a second are 16,666,667, or 16,666,666.
  const declared = usual > 0 ? Math.round((timescale / usual) * 1e5) / 1e5 : measured
  const isTrue = constant && Math.abs(timescale / declared - timescale / measured) <= 1
  const frame = times.ticks / times.frames
  const start = Math.max(0, blocks.first)
  const { duration, truncated } = await lengthOf(source, segment, blocks, track, { frame, timescale })
  return {
    // Programs write when the last frame ends.
    duration: (duration - start) / timescale,
    start: start / timescale,
    frameRate: isTrue ? declared : measured,
    nominalFrameRate: isTrue ? declared : constant ? measured : times.nominalRate(timescale),
    constant,
    firstFrame: blocks.firstFrame,
    truncated,
  }
}

function frameTimes({ timestamps, complete }: Blocks, usual: number): FrameTimes {
  const sorted = [...timestamps].sort((a, b) => a - b)
  if (!complete && sorted.length > 4 * outOfOrder) sorted.length -= outOfOrder
  const times = new FrameTimes()
  for (let i = 1; i < sorted.length; i++) times.add(1, (sorted[i] as number) - (sorted[i - 1] as number))
  // How long the last one lasts is not said.
  times.add(1, times.frames > 0 ? times.ticks / times.frames : usual)
  return times
}

/** Seconds of two days: a longer video has no length that is meant. */
const maxSeconds = 172_800

/** In ticks. What is still being recorded does not say it; then the last frame does, or the part that was read. */
async function lengthOf(
  source: ByteSource,
  segment: Segment,
  blocks: Blocks,
  track: FrameTrack,
  { frame, timescale }: { readonly frame: number; readonly timescale: number },
): Promise<{ duration: number; truncated: boolean }> {
  const declared = segment.info?.float(ids.duration) ?? 0
  if (declared > 0 && declared < maxSeconds * timescale)
    return { duration: declared, truncated: blocks.truncated }
  if (blocks.complete) return { duration: endOf(blocks, frame), truncated: blocks.truncated }
  const tail = await readLastBlocks(source, track)
  if (tail && tail.last > blocks.last) return { duration: endOf(tail, frame), truncated: tail.truncated }
  return { duration: (blocks.last * source.byteLength) / blocks.end, truncated: false }
}

/** How long frames of sound last is not said. */
function endOf({ timestamps, last }: Blocks, frame: number): number {
  return timestamps.reduce((end, time) => Math.max(end, time + frame), last)
}

async function metadataOf(source: ByteSource, segment: Segment): Promise<Set<MetadataKind>> {
  const found = new Set<MetadataKind>()
  if (segment.hasChapters || segment.info?.text(ids.title)) found.add('comment')
  for (const name of segment.tags ? tagNames(segment.tags) : []) {
    const kind = kindOfKey(name)
    if (kind) found.add(kind)
  }
  let at = segment.attachments?.start ?? 0
  const end = segment.attachments?.end ?? at
  for (let count = 0; at < end && count < maxAttachments; count++) {
    const file = await headAt(source, at)
    if (!file?.end) break
    if (file.id === ids.attachedFile) {
      const fields = new Fields(await source.view(file.start, attachmentRead))
      found.add(fields.text(ids.mediaType).startsWith('image/') ? 'cover' : 'application')
    }
    at = file.end
  }
  return found
}

/** The names of all tags, those within others, too (RFC 9559 section 5.1.8.1.2). */
function tagNames(view: DataView<ArrayBuffer>): string[] {
  const names: string[] = []
  const open = elementsIn(view)
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.id === ids.tag) open.push(...elementsIn(view, element.start, element.end))
    if (element.id !== ids.simpleTag) continue
    names.push(new Fields(view, element.start, element.end).text(ids.tagName))
    const inner = elementsIn(view, element.start, element.end)
    open.push(...inner.filter(({ id }) => id === ids.simpleTag))
  }
  return names
}

function countTracks(tracks: readonly Fields[]): TrackCounts {
  const count = (type: number): number => tracks.filter((track) => track.uint(ids.trackType) === type).length
  const video = count(videoType)
  const audio = count(audioType)
  return { video, audio, other: tracks.length - video - audio }
}
