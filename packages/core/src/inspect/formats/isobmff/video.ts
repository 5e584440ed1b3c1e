import type {
  MetadataKind,
  Obstacle,
  SoundTrack,
  TrackCounts,
  VideoContainer,
} from '../../../facts/media-facts.ts'
import { type Box, boxesOf } from '../../boxes.ts'
import type { ByteSource } from '../../byte-source.ts'
import { DamagedFile, isDamage } from '../../damaged-file.ts'
import type { FrameTimes } from '../../frame-times.ts'
import { displayedSize, type PixelAspect, type StoredVideo } from '../../stored-video.ts'
import { latin1 } from '../../text.ts'
import { choosePictures, chooseSound, soundFacts, unreadSound } from '../../track-choice.ts'
import { placement } from '../../video-placement.ts'
import { hasAv1SequenceHeader } from '../codecs/av1.ts'
import { mp3Channels } from '../codecs/mp3.ts'
import { BoxWalk, type Span } from './box-walk.ts'
import { editKinds } from './edits.ts'
import { readFirstSamples } from './first-samples.ts'
import { type FragmentedTrack, Fragments, readDefaults } from './fragments.ts'
import { type Matrix, multiplied, readMovieMatrix } from './matrix.ts'
import { addBox, kindsOfTrack } from './metadata.ts'
import { type AudioEntry, readAudioEntry, readVideoEntry, type VideoEntry } from './sample-entry.ts'
import { countSamples, endOfSamples, firstOffset, firstSample, readFrameTimes } from './samples.ts'
import { readTimes, readTrack, type Track } from './track.ts'

/** Of an index, read at once: most are shorter. */
const indexRead = 48 * 1024
const maxTracks = 32

/** The boxes at the top level of the file. */
interface Layout {
  readonly moov: Box
  /** Where the first fragment is; `null` where there is none. */
  readonly fragments: number | null
  readonly fastStart: boolean
  readonly hasMedia: boolean
  readonly truncated: boolean
  /** The part of the file that the boxes read so far describe; 1 is all. */
  readonly part: 1
}

/** The content of the index. */
interface Movie {
  readonly timescale: number
  readonly duration: number
  readonly matrix: Matrix
  readonly tracks: readonly Track[]
  readonly mvex: Span | null
}

/** The frames, in ticks of their track, and how long the video lasts. */
interface Timing {
  readonly frames: number
  /** How long they last together. */
  readonly ticks: number
  readonly constant: boolean
  readonly frameRate: number
  readonly nominalFrameRate: number
  /** In seconds. */
  readonly duration: number
  /** When the first picture or sound is played, in seconds. */
  readonly start: number
  /** When the first one is shown, in the time of the media. */
  readonly first: number
  readonly obstacles: readonly Obstacle[]
  readonly truncated: boolean
}

/** A track of pictures, or of sound, by how it is coded. */
type Pictures = VideoEntry & { readonly track: Track; readonly enabled: boolean }
type Sound = AudioEntry & SoundTrack & { readonly track: Track }

/** Reads a video in an ISO base media file (ISO/IEC 14496-12): MP4, QuickTime, 3GPP and their relatives. */
export async function inspectIsobmff(source: ByteSource): Promise<StoredVideo | string> {
  const walk = new BoxWalk(source)
  const container = containerOf(await source.view(4, 8))
  const metadata = new Set<MetadataKind>()
  const layout = await readLayout(walk, metadata)
  const movie = await readMovie(walk, layout, metadata)
  const pictures = await readEach(movie, 'vide', (track) => picturesOf(walk, track))
  const sounds = await readEach(movie, 'soun', (track) => soundOf(walk, track))
  const entry = choosePictures(pictures)
  if (!entry) return sounds.length > 0 ? 'audio' : container
  const video = entry.track
  if (entry.width === 0 || entry.height === 0) throw new DamagedFile('The video has no size')
  await addTracks(walk, movie, video, metadata)
  const sound = chooseSound(sounds)
  const { pictureless, metadata: told } = await readFirstSamples(walk, video, entry.units)
  for (const kind of told) metadata.add(kind)
  const {
    frames,
    ticks,
    constant,
    frameRate,
    nominalFrameRate,
    duration,
    start,
    first,
    truncated,
    obstacles,
  } = await readTiming(walk, layout, movie, entry, pictureless)
  const { rotation, mirrored } = placement(multiplied(video.matrix, movie.matrix))
  return {
    container,
    pictureTrack: video.id,
    start,
    duration,
    ...displayedSize(entry, entry.aspect ?? aspectInHeader(video, entry), rotation),
    rotation,
    mirrored,
    frameRate,
    nominalFrameRate,
    constantFrameRate: constant,
    videoCodec: entry.codec,
    videoProfile: entry.profile ?? null,
    bitDepth: entry.bitDepth ?? 8,
    chroma: entry.chroma ?? null,
    dolbyVision: entry.dolbyVision,
    ...soundFacts(sounds, sound),
    hdr: entry.hdr ?? null,
    colorFromContainer: entry.colorFromContainer,
    editList: editKinds(video, movie.timescale, {
      first,
      duration: movie.mvex ? null : ticks,
      frame: ticks / frames,
    }),
    fragmented: movie.mvex !== null,
    fastStart: layout.fastStart,
    tracks: countTracks(movie.tracks),
    obstacles: [
      ...new Set([
        ...entry.obstacles,
        ...(sound?.obstacles ?? []),
        ...obstacles,
        ...(pictureless ? (['samples-without-pictures'] as const) : []),
        ...(await av1Obstacles(walk, entry)),
        ...(sound?.obstacles.includes('encrypted') ? [] : unreadSound(container, sounds)),
      ]),
    ],
    metadata: [...metadata],
    truncated,
  }
}

/** What is read of each track of a kind; what is broken in one matters only where there is no other. */
async function readEach<T>(
  { tracks }: Movie,
  handler: string,
  read: (track: Track) => Promise<T>,
): Promise<T[]> {
  const own = tracks.filter((track) => track.handler === handler)
  const found: T[] = []
  let damage: unknown
  for (const track of own) {
    try {
      found.push(await read(track))
    } catch (error) {
      if (!isDamage(error)) throw error
      damage = error
    }
  }
  if (found.length === 0 && damage) throw damage
  return found
}

async function picturesOf(walk: BoxWalk, track: Track): Promise<Pictures> {
  return { ...(await readVideoEntry(walk, track)), track, enabled: track.enabled }
}

/** AV1 of which neither the description nor the first frame says how it is coded. */
async function av1Obstacles(walk: BoxWalk, { codec, av1, track }: Pictures): Promise<Obstacle[]> {
  if (codec !== 'av1' || track.tables.has('stsz') === false) return []
  const units =
    av1 && av1.byteLength > 4 ? new DataView(av1.buffer, av1.byteOffset + 4, av1.byteLength - 4) : null
  if (units && hasAv1SequenceHeader(units)) return []
  const first = await firstSample(walk, track)
  return !first || hasAv1SequenceHeader(await walk.payload(first, 64)) ? [] : ['no-description']
}

/** The metadata in tracks other than audio and the pictures that are shown. */
async function addTracks(
  walk: BoxWalk,
  { tracks }: Movie,
  shown: Track,
  metadata: Set<MetadataKind>,
): Promise<void> {
  for (const track of tracks) {
    if (track === shown || track.handler === 'soun') continue
    const kinds = await kindsOfTrack(walk, track.handler, track.tables.get('stsd'))
    for (const kind of kinds) metadata.add(kind)
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
    // Bytes after the last box, of some program's own.
    if (!moov || !isDamage(error)) throw error
    metadata.add('trailing')
  }
  if (!moov) throw new DamagedFile('The file has no index')
  const truncated = fragments === null && offset > walk.source.byteLength
  const fastStart = media === null || moov.start < media
  return { moov, fragments, fastStart, hasMedia: media !== null, truncated, part: 1 }
}

async function readMovie(
  walk: BoxWalk,
  { moov, hasMedia }: Layout,
  metadata: Set<MetadataKind>,
): Promise<Movie> {
  const length = Math.min(moov.end - moov.start, indexRead)
  await walk.source.view(moov.start, length)
  let times = { timescale: 1, duration: 0 }
  let matrix: Matrix = [1, 0, 0, 1]
  let mvex: Span | null = null
  const tracks: Track[] = []
  for await (const box of walk.within(moov)) {
    if (box.type === 'mvhd') {
      times = await readTimes(walk, box)
      matrix = await readMovieMatrix(walk, box)
    } else if (box.type === 'mvex') mvex = box
    else if (box.type !== 'trak') await addBox(walk, box, metadata)
    else if (tracks.length < maxTracks) {
      const track = await readTrack(walk, box, hasMedia)
      if (track) tracks.push(track)
    }
  }
  for (const { extras } of tracks) for (const box of extras) await addBox(walk, box, metadata)
  return { ...times, matrix, tracks, mvex }
}

function isMedia(handler: string): boolean {
  return handler === 'vide' || handler === 'soun'
}

async function soundOf(walk: BoxWalk, track: Track): Promise<Sound> {
  const entry = await readAudioEntry(walk, track)
  const { id, enabled } = track
  // The description of MP3 always says two channels.
  const first = entry.codec === 'mp3' ? await firstSample(walk, track) : null
  const channels = first && mp3Channels(await walk.payload(first, 4))
  return { ...entry, channels: channels ?? entry.channels, track, id, enabled }
}

/** The longest time in seconds that a hidden frame lasts: programs give it a tick, or a millisecond. */
const hiddenSeconds = 0.0015

async function readTiming(
  walk: BoxWalk,
  layout: Layout,
  movie: Movie,
  { track: video, codec }: Pick<Pictures, 'track' | 'codec'>,
  pictureless: boolean,
): Promise<Timing> {
  // Samples of messages last no time beside the pictures that they stand before, and hidden frames of VP8 and VP9 hardly any.
  const hidden = codec === 'vp8' || codec === 'vp9' ? hiddenSeconds * video.timescale : null
  const timing = movie.mvex
    ? await timeOfFragments(walk, layout, movie, video, movie.mvex)
    : await timeOfSamples(walk, layout, movie, video, pictureless ? 0 : hidden)
  if (timing.frames === 0) throw new DamagedFile('The video has no frames')
  return timing
}

/** @param longest in ticks: samples that last no longer are no pictures; `null` where every sample is one */
async function timeOfSamples(
  walk: BoxWalk,
  layout: Layout,
  movie: Movie,
  video: Track,
  longest: number | null,
): Promise<Timing> {
  const stored = await readFrameTimes(walk, video)
  const pictures = longest === null ? stored : stored.longerThan(longest)
  const times = pictures.frames > 0 ? pictures : stored
  const frames = times.frames < stored.frames ? times.frames : await countSamples(walk, video)
  const ticks = frames > times.frames && video.duration > 0 ? video.duration : times.ticks
  // Some programs give the media box a size beyond the end of the file: what counts is whether samples lie there.
  let truncated = layout.moov.end > walk.source.byteLength
  for (const track of movie.tracks) {
    if (truncated) break
    if (isMedia(track.handler) && !track.isExternal.includes(true))
      truncated = (await endOfSamples(walk, track)) > walk.source.byteLength
  }
  const lengths = movie.tracks
    .filter(({ handler }) => isMedia(handler))
    .map((track) => lengthOf(track, movie.timescale))
  const start = Math.min(
    ...movie.tracks.filter(({ handler }) => isMedia(handler)).map((track) => pauseOf(track, movie)),
  )
  return {
    frames,
    ticks,
    ...ratesOf(times, video.timescale, times.meanRate(frames, ticks, video.timescale)),
    // A pause before everything is another clock, as parts of live streams have it.
    duration: Math.max(...lengths) - (start > maxPause ? start : 0),
    start,
    obstacles: times.hasNegative ? ['negative-durations'] : [],
    first: await firstOffset(walk, video),
    truncated,
  }
}

function ratesOf(
  times: FrameTimes,
  timescale: number,
  frameRate: number,
): Pick<Timing, 'constant' | 'frameRate' | 'nominalFrameRate'> {
  const constant = times.isConstant(timescale)
  return { constant, frameRate, nominalFrameRate: constant ? frameRate : times.nominalRate(timescale) }
}

/**
 * How long a track is shown, in seconds: as its edit list says, where it has one. The movie's own header is not asked:
 * old versions of ffmpeg count in it what the edit lists of sound take away.
 */
function lengthOf({ edits, duration, timescale }: Track, movieTimescale: number): number {
  const edited = edits.reduce((sum, edit) => sum + edit.duration, 0)
  return edited > 0 ? edited / movieTimescale : duration / timescale
}

/** Seconds of a pause before the first picture and sound that somebody may have meant. */
const maxPause = 1

/** For how long nothing is shown or heard of a track at first, in seconds. */
function pauseOf({ edits }: Track, { timescale }: Movie): number {
  const [opening] = edits
  return opening && opening.mediaTime < 0 ? opening.duration / timescale : 0
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
  const start = Math.min(...spans.map(({ start }) => start))
  const length = Math.max(...spans.map(({ end }) => end)) - start
  // Times that go backwards are broken; how long the frames last is still told.
  const known = length > 0 ? length : ticks / video.timescale
  return {
    frames: found?.times.frames ?? 0,
    ticks,
    ...(found
      ? ratesOf(found.times, video.timescale, found.times.rate(video.timescale))
      : { constant: true, frameRate: 0, nominalFrameRate: 0 }),
    start: Number.isFinite(start) ? Math.max(0, start) : 0,
    obstacles: found?.times.hasNegative ? ['negative-durations'] : [],
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
