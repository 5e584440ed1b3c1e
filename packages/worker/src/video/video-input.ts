import type { VideoFacts } from '@postfit/core'
import {
  Input,
  type InputAudioTrack,
  type InputTrack,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  MPEG_TS,
  QTFF,
  UnsupportedInputFormatError,
  WEBM,
} from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import { av1Header } from './av1-header.ts'
import { fileSource } from './file-source.ts'
import { readAsMp3 } from './matroska/read-as-mp3.ts'
import { fromItsStart } from './mp4/late-start.ts'
import { type Movie, readMovie, type Track, withTracks } from './mp4/movie.ts'
import { withoutPictureless } from './mp4/pictureless.ts'
import { type ReadableMovie, readableCopy } from './mp4/readable-copy.ts'
import { withoutRefreshes } from './mp4/refreshed-pictures.ts'
import { correctHeight } from './mpeg-ts/field-height.ts'
import { fromFirstKeyFrame } from './mpeg-ts/from-first-key-frame.ts'
import { withNamedStreams } from './mpeg-ts/named-streams.ts'
import { type PlayedPictures, type PlayedSound, type PlayedTrack, playedWhole } from './played-track.ts'

/** An opened video: its video track and its audio tracks. */
export interface VideoInput {
  readonly video: PlayedPictures
  /** Those with a known codec; the one that players choose is first. */
  readonly audio: readonly PlayedSound[]
  /** The audio track that players choose, if it is of a codec that nothing here reads: it can only be copied by the index. */
  readonly unreadSound?: Track | undefined
  /** The end of its last track, in seconds. */
  readonly end: number
  /** Its start on the clock of its tracks, in seconds: segments of live streams start far from 0. */
  readonly origin: number
  /** Its index, with the tracks in the same order, if the container is supported here. */
  readonly movie: Movie | undefined
  close(): void
}

/**
 * Opens a video. Bytes are read on demand.
 *
 * @throws PostfitError `unsupported` for an unsupported container, or without a video track of a known codec; `decode-failed` for a
 *   damaged file
 */
export async function openVideo(file: Blob, facts: VideoFacts): Promise<VideoInput> {
  const { name, container } = facts
  const inputs: Input[] = []
  const open = (content: Blob): Input => {
    const formats = [MP4, QTFF, MATROSKA, WEBM, MPEG_TS]
    const input = new Input({ source: fileSource(content), formats })
    inputs.push(input)
    return input
  }
  const close = (): void => {
    for (const input of inputs) input.dispose()
  }
  try {
    const index = /^(mp4|mov|3gp)$/.test(container) ? await readMovie(file) : undefined
    const played = index && withTracks(index, trackIds(index, facts))
    const movie = played && (await shownMovie(file, fromItsStart(played), facts))
    const readable = movie && readableCopy(file, movie, container === 'mov')
    if (readable)
      return { ...(await indexedInput(open(readable.content), readable, movie, facts)), origin: 0, close }
    const content = await readableContent(file, facts)
    return { ...(await wholeInput(open(content), facts)), movie: undefined, close }
  } catch (cause) {
    close()
    if (cause instanceof PostfitError) throw cause
    if (cause instanceof UnsupportedInputFormatError) {
      throw new PostfitError(
        'unsupported',
        `Expected MP4, MOV, WebM, Matroska or MPEG-TS but ${name} is another container: convert it with another program`,
        { cause },
      )
    }
    throw new PostfitError(
      'decode-failed',
      `${name} does not say what is in it in a way that can be followed: save it anew with another program`,
      { cause: errorText(cause) },
    )
  }
}

/** What Mediabunny reads of a file without an index of its own. */
async function readableContent(file: Blob, facts: VideoFacts): Promise<Blob> {
  if (facts.container === 'mpegts') return withNamedStreams(await fromFirstKeyFrame(file, facts), facts)
  const hasMp3 = facts.soundTracks.some(({ codec }) => codec === 'mp3')
  return facts.container === 'mkv' && hasMp3 ? readAsMp3(file) : file
}

async function shownMovie(file: Blob, movie: Movie, { obstacles, videoCodec }: VideoFacts): Promise<Movie> {
  const isMixed = obstacles.includes('samples-without-pictures')
  const shown = isMixed ? await withoutPictureless(file, movie, videoCodec) : movie
  return videoCodec === 'h264' ? withoutRefreshes(file, shown) : shown
}

type OpenedTracks = Pick<VideoInput, 'video' | 'audio' | 'unreadSound' | 'end'>

/** The tracks that the facts chose, and all other audio tracks, in case the chosen one is silent. */
function trackIds({ tracks }: Movie, { pictureTrack, soundTrack, soundTracks }: VideoFacts): number[] {
  const sounds = soundTracks.filter(({ id }) => id !== soundTrack).map(({ id }) => id)
  const understood = sounds.filter((id) => tracks.some((track) => track.id === id))
  return [pictureTrack, ...(soundTrack === null ? [] : [soundTrack]), ...understood]
}

/** Opened by its index: edit lists are applied. */
async function indexedInput(
  input: Input,
  { tracks }: ReadableMovie,
  movie: Movie,
  facts: VideoFacts,
): Promise<OpenedTracks & { readonly movie: Movie }> {
  const found = new Map((await input.getTracks()).map((track) => [track.id, track]))
  const played = tracks.map((parts, at) => {
    const own = parts.map(({ id, description, ...part }) => ({
      ...part,
      track: found.get(id) as InputTrack,
      header: av1Header(movie.tracks[at]?.stored[description] as Uint8Array),
    }))
    return { track: own[0]?.track, parts: own, end: Math.max(0, ...own.map(({ end }) => end)) }
  })
  const codecs = await Promise.all(played.map(({ track }) => track?.getCodec()))
  const isRead = (_: unknown, at: number): boolean => codecs[at] != null
  if (codecs[0] == null) throw unsupportedCodec(facts)
  const [video, ...audio] = played.filter(isRead) as unknown as [PlayedPictures, ...PlayedSound[]]
  return {
    video,
    audio,
    ...(audio.length === 0 && { unreadSound: movie.tracks[1] }),
    end: endOf([video, ...audio]),
    movie: { ...movie, tracks: movie.tracks.filter(isRead) },
  }
}

/** The longest pre-roll of audio decoders in seconds: Opus has 80 ms. */
const maxPreRoll = 0.2

/** Opened from the first picture or audio sample on. */
async function wholeInput(
  input: Input,
  facts: VideoFacts,
): Promise<OpenedTracks & Pick<VideoInput, 'origin'>> {
  const tracks = await tracksOf(input, facts)
  if (facts.container === 'mpegts') correctHeight(tracks.video, facts)
  const starts = [tracks.video, ...tracks.audio].map((track) => track.getFirstTimestamp())
  // The pre-roll of audio decoders lies before the start.
  const first = Math.min(...(await Promise.all(starts)))
  const origin = first < 0 && first > -maxPreRoll ? 0 : first
  const video = await playedWhole(tracks.video, origin)
  const audio = await Promise.all(tracks.audio.map((track) => playedWhole(track, origin)))
  return { video, audio, end: endOf([video, ...audio]), origin }
}

function endOf(tracks: readonly PlayedTrack<InputTrack>[]): number {
  return Math.max(...tracks.map(({ end }) => end))
}

/** The tracks that the facts chose, by id; else the choice of players, for containers with other ids. */
async function tracksOf(
  input: Input,
  facts: VideoFacts,
): Promise<{ video: InputVideoTrack; audio: InputAudioTrack[] }> {
  const { pictureTrack, soundTrack } = facts
  const pictures = await input.getVideoTracks()
  const video = pictures.find(({ id }) => id === pictureTrack) ?? (await input.getPrimaryVideoTrack())
  if (!video || (await video.getCodec()) === null) throw unsupportedCodec(facts)
  const known = await input.getAudioTracks({ filter: isKnown })
  const primary =
    known.find(({ id }) => id === soundTrack) ?? (await input.getPrimaryAudioTrack({ filter: isKnown }))
  const others = known.filter((track) => track !== primary)
  return { video, audio: primary ? [primary, ...others] : others }
}

async function isKnown(track: InputAudioTrack): Promise<boolean> {
  return (await track.getCodec()) !== null
}

function unsupportedCodec({ name, videoCodec }: VideoFacts): PostfitError {
  return new PostfitError(
    'unsupported',
    `Nothing here reads pictures of the codec ${videoCodec}, which ${name} has: convert it to H.264 with another program`,
  )
}

/** The message of an error, in one line. */
export function errorText(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\n.*/s, '')
}
