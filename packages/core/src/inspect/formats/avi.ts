import type { AudioCodec, MetadataKind, VideoCodec } from '../../facts/media-facts.ts'
import type { ByteSource } from '../byte-source.ts'
import { DamagedFile } from '../damaged-file.ts'
import { displayedSize, type StoredVideo } from '../stored-video.ts'
import { latin1 } from '../text.ts'
import { chooseSound, soundFacts } from '../track-choice.ts'

/** A chunk of RIFF; that of a list starts after the list's type. */
interface Chunk {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** A stream's header (`strh`) and its format (`strf`). */
interface Stream {
  readonly type: string
  readonly codec: string
  /** Ticks a second: of a video, frames. */
  readonly rate: number
  readonly ticks: number
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly sampleRate: number
}

/** More chunks than any program writes before and after the media. */
const maxChunks = 500
const maxStreams = 16
const headRead = 512

/** By the four characters of the format, in small letters. */
const videoCodecs: Readonly<Record<string, VideoCodec>> = {
  h264: 'h264',
  x264: 'h264',
  avc1: 'h264',
  hevc: 'hevc',
  hvc1: 'hevc',
  h265: 'hevc',
  vp80: 'vp8',
  vp90: 'vp9',
  av01: 'av1',
  fmp4: 'mpeg4',
  mp4v: 'mpeg4',
  xvid: 'mpeg4',
  divx: 'mpeg4',
  dx50: 'mpeg4',
  mjpg: 'mjpeg',
  apcn: 'prores',
  apch: 'prores',
}
/** By the number of the format. */
const audioCodecs: Readonly<Record<number, AudioCodec>> = {
  1: 'pcm',
  3: 'pcm',
  80: 'mp2',
  85: 'mp3',
  255: 'aac',
  5632: 'aac',
  8192: 'ac3',
  65534: 'pcm',
}

/** Texts of a list `INFO` that are about the file, or about the device. */
const info: Readonly<Record<string, MetadataKind | null>> = {
  ISFT: null,
  ICRD: 'maker',
  IDIT: 'maker',
  IMAK: 'maker',
  ICMS: 'maker',
}

/** Reads a video in AVI (Microsoft's "AVI RIFF File Reference"): what its headers say. */
export async function inspectAvi(source: ByteSource): Promise<StoredVideo | string> {
  const metadata = new Set<MetadataKind>()
  const streams: Stream[] = []
  let microseconds = 0
  let media: Chunk | null = null
  let left = maxChunks
  const declaredSize = (await source.view(0, 12)).getUint32(4, true)
  // Those that hold others are opened, as a program would go through them.
  const open: Chunk[] = [{ type: 'AVI ', start: 12, end: source.byteLength }]
  for (let list = open.pop(); list; list = open.pop()) {
    for await (const chunk of chunksOf(source, list)) {
      if (--left < 0) break
      if (chunk.type === 'movi') media ??= chunk
      else if (opened.includes(chunk.type)) open.push(chunk)
      else if (chunk.type === 'avih') microseconds = (await source.view(chunk.start, 4)).getUint32(0, true)
      else if (chunk.type === 'strh' && streams.length < maxStreams) {
        streams.push(await readStream(source, chunk, list.end))
      } else if (list.type === 'INFO') addText(chunk.type, metadata)
      else if (chunk.type === '_PMX') metadata.add('xmp')
      // Cameras put EXIF there, or data of their own format.
      else if (chunk.type === 'strd' || chunk.type === 'IDIT') metadata.add('maker')
    }
  }
  const video = streams.find(({ type }) => type === 'vids')
  const sounds = streams.flatMap((stream, id) =>
    stream.type === 'auds' ? [{ id, enabled: true, ...stream }] : [],
  )
  const audio = sounds[0]
  if (!video) return audio ? 'audio' : 'avi'
  if (!media || video.ticks === 0 || video.width === 0 || video.height === 0) {
    throw new DamagedFile('The video has no frames')
  }
  const frameRate = video.rate || (microseconds > 0 ? 1e6 / microseconds : 0)
  const lengths = [video, audio].map((stream) => (stream && stream.rate > 0 ? stream.ticks / stream.rate : 0))
  const of = (type: string): number => streams.filter((stream) => stream.type === type).length
  return {
    container: 'avi',
    pictureTrack: streams.indexOf(video),
    start: 0,
    duration: Math.max(...lengths),
    ...displayedSize(video, null, 0),
    rotation: 0,
    mirrored: false,
    frameRate,
    nominalFrameRate: frameRate,
    // The format knows no other.
    constantFrameRate: true,
    videoCodec: videoCodecs[video.codec.toLowerCase()] ?? video.codec.toLowerCase().trim(),
    videoProfile: null,
    bitDepth: 8,
    chroma: null,
    dolbyVision: null,
    ...soundFacts(sounds, chooseSound(sounds)),
    hdr: null,
    colorFromContainer: false,
    editList: [],
    fragmented: false,
    fastStart: true,
    tracks: { video: of('vids'), audio: of('auds'), other: streams.length - of('vids') - of('auds') },
    obstacles: [],
    metadata: [...metadata],
    truncated: Math.max(media.end, 8 + declaredSize) > source.byteLength,
  }
}

const opened: readonly string[] = ['hdrl', 'strl', 'INFO', 'odml']

/** The chunks side by side in a list. */
async function* chunksOf(source: ByteSource, { start, end }: Chunk): AsyncGenerator<Chunk> {
  for (let at = start; at + 8 <= Math.min(end, source.byteLength); ) {
    const head = await source.view(at, 12, headRead)
    const type = latin1(head, 0, 4)
    const size = head.byteLength < 8 ? 0 : head.getUint32(4, true)
    const isList = (type === 'LIST' || type === 'RIFF') && head.byteLength >= 12
    yield { type: isList ? latin1(head, 8, 4) : type, start: at + (isList ? 12 : 8), end: at + 8 + size }
    // Chunks start at even places.
    at += 8 + size + (size % 2)
  }
}

/** Reads `strh` and, right after it, `strf`. */
async function readStream(source: ByteSource, strh: Chunk, end: number): Promise<Stream> {
  const view = await source.view(strh.start, 36, headRead)
  const type = latin1(view, 0, 4)
  const scale = view.getUint32(20, true)
  const stream = {
    type,
    rate: scale > 0 ? view.getUint32(24, true) / scale : 0,
    ticks: view.getUint32(32, true),
    ...{ codec: '', width: 0, height: 0, channels: 0, sampleRate: 0 },
  }
  for await (const { type: part, start } of chunksOf(source, { type: 'strl', start: strh.end, end })) {
    if (part !== 'strf') continue
    const format = await source.view(start, 20, headRead)
    if (type === 'vids') {
      // BITMAPINFOHEADER; a height below zero says that the rows go down.
      const width = Math.abs(format.getInt32(4, true))
      const height = Math.abs(format.getInt32(8, true))
      return { ...stream, codec: latin1(format, 16, 4), width, height }
    }
    if (type !== 'auds') break
    // WAVEFORMATEX
    const number = format.getUint16(0, true)
    const codec = audioCodecs[number] ?? `0x${number.toString(16)}`
    return { ...stream, codec, channels: format.getUint16(2, true), sampleRate: format.getUint32(4, true) }
  }
  return stream
}

function addText(type: string, metadata: Set<MetadataKind>): void {
  const kind = Object.hasOwn(info, type) ? info[type] : 'comment'
  if (kind) metadata.add(kind)
}
