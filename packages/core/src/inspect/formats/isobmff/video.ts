import type { MetadataKind, TrackCounts, VideoContainer } from '../../../facts/media-facts.ts'
import { type Box, boxesOf } from '../../boxes.ts'
import type { ByteSource } from '../../byte-source.ts'
import { DamagedFile, isDamage } from '../../damaged-file.ts'
import { displayedSize, type PixelAspect, type StoredVideo } from '../../stored-video.ts'
import { latin1 } from '../../text.ts'
import { placement } from '../../video-placement.ts'
import { mp3Channels } from '../codecs/mp3.ts'
import { BoxWalk, type Span } from './box-walk.ts'
import { editKinds } from './edits.ts'
import { type FragmentedTrack, Fragments, readDefaults } from './fragments.ts'
import { addBox, hasPlaces } from './metadata.ts'
import { type AudioEntry, readAudioEntry, readVideoEntry, type VideoEntry } from './sample-entry.ts'
import { countSamples, endOfSamples, firstOffset, firstSample, readFrameTimes } from './samples.ts'
import { readTimes, readTrack, type Track } from './track.ts'

/** Of an index, read at once: most are shorter. */
const indexRead = 48 * 1024
const mostTracks = 32

/** What the top of the file holds. */
interface Layout {
  readonly moov: Box
  /** Where the first fragment is; `null` where there is none. */
  readonly fragments: number | null
  readonly fastStart: boolean
  readonly truncated: boolean
  /** How much of the file is told of by what was read; 1 is all. */
  readonly part: 1
}

/** What the index holds. */
interface Movie {
  readonly timescale: number
  readonly duration: number
  readonly tracks: readonly Track[]
  readonly mvex: Span | null
}

/** The frames, in ticks of their track, and how long the video lasts. */
interface Timing {
  readonly frames: number
  /** How long they last together. */
  readonly ticks: number
  readonly constant: boolean
  /** In seconds. */
  readonly duration: number
  /** When the first one is shown, in the time of the media. */
  readonly first: number
  readonly truncated: boolean
}

/** Reads a video in an ISO base media file (ISO/IEC 14496-12): MP4, QuickTime, 3GPP and their relatives. */
export async function inspectIsobmff(source: ByteSource): Promise<StoredVideo | string> {
  const walk = new BoxWalk(source)
  const container = containerOf(await source.view(4, 8))
  const metadata = new Set<MetadataKind>()
  const layout = await readLayout(walk, metadata)
  const movie = await readMovie(walk, layout.moov, metadata)
  const video = movie.tracks.find(({ handler }) => handler === 'vide')
  if (!video) return movie.tracks.some(({ handler }) => handler === 'soun') ? 'audio' : container
  const audio = movie.tracks.find(({ handler }) => handler === 'soun')
  const entry = await readVideoEntry(walk, descriptionOf(video))
  if (entry.width === 0 || entry.height === 0) throw new DamagedFile('The video has no size')
  const sound = audio ? await soundOf(walk, audio) : null
  const { frames, ticks, constant, duration, first, truncated } = await readTiming(walk, layout, movie, video)
  const { rotation, mirrored } = placement(video.matrix)
  return {
    container,
    duration,
    ...displayedSize(entry, entry.aspect ?? aspectInHeader(video, entry), rotation),
    rotation,
    mirrored,
    frameRate: ticks > 0 ? (frames * video.timescale) / ticks : 0,
    constantFrameRate: constant,
    videoCodec: entry.codec,
    videoProfile: entry.profile ?? null,
    bitDepth: entry.bitDepth ?? 8,
    audioCodec: sound?.codec ?? null,
    audioChannels: sound?.channels ?? null,
    audioSampleRate: sound?.sampleRate ?? null,
    hdr: entry.hdr ?? null,
    coloursByContainer: entry.coloursByContainer,
    editList: editKinds(video, movie.timescale, {
      first,
      duration: movie.mvex ? null : ticks,
      frame: ticks / frames,
    }),
    fragmented: movie.mvex !== null,
    fastStart: layout.fastStart,
    tracks: countTracks(movie.tracks),
    metadata: [...metadata],
    truncated,
  }
}

/** By the brand; files of QuickTime from before there were brands start with another box. */
function containerOf(head: DataView): VideoContainer {
  if (latin1(head, 0, 4) !== 'ftyp') return 'mov'
  const brand = latin1(head, 4, 4)
  if (brand === 'qt  ') return 'mov'
  return /^3g/.test(brand) ? '3gp' : 'mp4'
}

/** Goes over the top of the file, as far as the first fragment. */
async function readLayout(walk: BoxWalk, metadata: Set<MetadataKind>): Promise<Layout> {
  let moov: Box | null = null
  let media: number | null = null
  let fragments: number | null = null
  let offset = 0
  try {
    for await (const box of boxesOf(walk.source, 0)) {
      if (box.type === 'moov') moov ??= box
      if (box.type === 'mdat' || box.type === 'moof') media ??= offset
      if (box.type === 'moof') {
        fragments = offset
        break
      }
      offset = box.end
      if (offset <= walk.source.byteLength) await addBox(walk, box, metadata)
    }
  } catch (error) {
    // Bytes behind the last box, of some program's own.
    if (!moov || !isDamage(error)) throw error
    metadata.add('trailing')
  }
  if (!moov) throw new DamagedFile('The file has no index')
  const truncated = fragments === null && offset > walk.source.byteLength
  return { moov, fragments, fastStart: media === null || moov.start < media, truncated, part: 1 }
}

async function readMovie(walk: BoxWalk, moov: Box, metadata: Set<MetadataKind>): Promise<Movie> {
  const length = Math.min(moov.end - moov.start, indexRead)
  await walk.source.view(moov.start, length)
  let times = { timescale: 1, duration: 0 }
  let mvex: Span | null = null
  const tracks: Track[] = []
  for await (const box of walk.within(moov)) {
    if (box.type === 'mvhd') times = await readTimes(walk, box)
    else if (box.type === 'mvex') mvex = box
    else if (box.type !== 'trak') await addBox(walk, box, metadata)
    else if (tracks.length < mostTracks) {
      const track = await readTrack(walk, box)
      if (track) tracks.push(track)
    }
  }
  for (const { handler, tables, extras } of tracks) {
    for (const box of extras) await addBox(walk, box, metadata)
    const stsd = tables.get('stsd')
    if (stsd && !isMedia(handler) && (await hasPlaces(walk, stsd))) metadata.add('gps')
  }
  return { ...times, tracks, mvex }
}

function isMedia(handler: string): boolean {
  return handler === 'vide' || handler === 'soun'
}

async function soundOf(walk: BoxWalk, track: Track): Promise<AudioEntry> {
  const entry = await readAudioEntry(walk, descriptionOf(track))
  if (entry.codec !== 'mp3') return entry
  // Its description always says two.
  const first = await firstSample(walk, track)
  const channels = first && mp3Channels(await walk.payload(first, 4))
  return { ...entry, channels: channels ?? entry.channels }
}

function descriptionOf({ tables }: Track): Span {
  const stsd = tables.get('stsd')
  if (!stsd) throw new DamagedFile('A track does not say how it is coded')
  return stsd
}

async function readTiming(walk: BoxWalk, layout: Layout, movie: Movie, video: Track): Promise<Timing> {
  const timing = movie.mvex
    ? await timeOfFragments(walk, layout, movie, video, movie.mvex)
    : await timeOfSamples(walk, layout, movie, video)
  if (timing.frames === 0) throw new DamagedFile('The video has no frames')
  return timing
}

async function timeOfSamples(walk: BoxWalk, layout: Layout, movie: Movie, video: Track): Promise<Timing> {
  const times = await readFrameTimes(walk, video)
  const frames = await countSamples(walk, video)
  const ticks = frames > times.frames && video.duration > 0 ? video.duration : times.ticks
  let { truncated } = layout
  for (const track of movie.tracks) {
    if (truncated) break
    if (isMedia(track.handler)) truncated = (await endOfSamples(walk, track)) > walk.source.byteLength
  }
  const lengths = movie.tracks
    .filter(({ handler }) => isMedia(handler))
    .map((track) => lengthOf(track, movie.timescale))
  return {
    frames,
    ticks,
    constant: times.isConstant(video.timescale),
    duration: Math.max(...lengths),
    first: await firstOffset(walk, video),
    truncated,
  }
}

/**
 * How long a track is shown, in seconds: as its edit list says, where it has one. The movie's own header is not asked:
 * old versions of ffmpeg count in it what the edit lists of sound take away.
 */
function lengthOf({ edits, duration, timescale }: Track, movieTimescale: number): number {
  const edited = edits.reduce((sum, edit) => sum + edit.duration, 0)
  return edited > 0 ? edited / movieTimescale : duration / timescale
}

async function timeOfFragments(
  walk: BoxWalk,
  layout: Layout,
  movie: Movie,
  video: Track,
  mvex: Span,
): Promise<Timing> {
  const fragments = new Fragments(await readDefaults(walk, mvex))
  for (const track of movie.tracks) {
    // Older programs leave the first fragment in the index.
    const times = await readFrameTimes(walk, track)
    if (times.frames > 0) fragments.addIndexed(track.id, times, await firstOffset(walk, track))
  }
  const { part, truncated } =
    layout.fragments === null ? layout : await fragments.read(walk.source, layout.fragments)
  const spans = movie.tracks.flatMap((track) => {
    const samples = fragments.track(track.id)
    return samples ? [presented(track, samples)] : []
  })
  const found = fragments.track(video.id)
  const ticks = found?.times.ticks ?? 0
  const length = Math.max(...spans.map(({ end }) => end)) - Math.min(...spans.map(({ start }) => start))
  // Times that go backwards are broken; how long the frames last is still told.
  const known = length > 0 ? length : ticks / video.timescale
  return {
    frames: found?.times.frames ?? 0,
    ticks,
    constant: found?.times.isConstant(video.timescale) ?? true,
    duration: part === 1 ? known : Math.max(movie.duration / movie.timescale, known / part),
    first: found?.offset ?? 0,
    truncated,
  }
}

/** When a track's samples are shown, in seconds; how long edits last is not said where samples come in fragments. */
function presented(track: Track, { start, end }: FragmentedTrack): Span {
  const shift = track.edits.find(({ mediaTime }) => mediaTime >= 0)?.mediaTime ?? 0
  return { start: (start - shift) / track.timescale, end: (end - shift) / track.timescale }
}

/** A track header can ask for another shape than that of the pixels, where no box tells the shape of a pixel. */
function aspectInHeader({ width, height }: Track, entry: VideoEntry): PixelAspect {
  return width > 0 && height > 0 ? [width * entry.height, height * entry.width] : null
}

function countTracks(tracks: readonly Track[]): TrackCounts {
  const count = (handler: string): number => tracks.filter((track) => track.handler === handler).length
  const video = count('vide')
  const audio = count('soun')
  return { video, audio, other: tracks.length - video - audio }
}
