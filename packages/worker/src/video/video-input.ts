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
import { fromItsStart } from './mp4/late-start.ts'
import { type Movie, readMovie, withTracks } from './mp4/movie.ts'
import { withoutPictureless } from './mp4/pictureless.ts'
import { type ReadableMovie, readableCopy } from './mp4/readable-copy.ts'
import { withNamedStreams } from './mpeg-ts/named-streams.ts'
import { type PlayedPictures, type PlayedSound, type PlayedTrack, playedWhole } from './played-track.ts'

/** A video to read from: its track of pictures, and its tracks of sound. */
export interface VideoInput {
  readonly video: PlayedPictures
  /** Those whose codec is known; the one that players choose comes first. */
  readonly audio: readonly PlayedSound[]
  /** When its last track ends, in seconds. */
  readonly end: number
  /** When it starts on the clock of its tracks, in seconds: parts of live streams start far from 0. */
  readonly origin: number
  /** Its index, with the track of pictures and those of sound in the same order, where it is of a kind that is understood. */
  readonly movie: Movie | undefined
  close(): void
}

/**
 * Opens a video; bytes are read as they are needed.
 *
 * @throws PostfitError `unsupported` for a container that nothing here reads, or without a picture whose codec is known;
 *   `decode-failed` for a broken one
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
    const index = /^(mp4|mov|3gp)$/.test(container) && !facts.fragmented ? await readMovie(file) : undefined
    const played = index && withTracks(index, trackIds(index, facts))
    const movie = played && (await shownMovie(file, fromItsStart(played), facts))
    const readable = movie && readableCopy(file, movie, container === 'mov')
    if (readable)
      return { ...(await indexedInput(open(readable.content), readable, movie, facts)), origin: 0, close }
    const content = container === 'mpegts' ? await withNamedStreams(file, facts) : file
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
      { cause: said(cause) },
    )
  }
}

function shownMovie(file: Blob, movie: Movie, { obstacles, videoCodec }: VideoFacts): Movie | Promise<Movie> {
  return obstacles.includes('samples-without-pictures') ? withoutPictureless(file, movie, videoCodec) : movie
}

type OpenedTracks = Pick<VideoInput, 'video' | 'audio' | 'end'>

/** The tracks that the facts chose, and all others of sound, in case that one is silent. */
function trackIds({ tracks }: Movie, { pictureTrack, soundTrack, soundTracks }: VideoFacts): number[] {
  const sounds = soundTracks.filter(({ id }) => id !== soundTrack).map(({ id }) => id)
  const understood = sounds.filter((id) => tracks.some((track) => track.id === id))
  return [pictureTrack, ...(soundTrack === null ? [] : [soundTrack]), ...understood]
}

/** By its index: what edit lists say is done. */
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
  if (codecs[0] == null) throw unread(facts)
  const [video, ...audio] = played.filter(isRead) as unknown as [PlayedPictures, ...PlayedSound[]]
  return {
    video,
    audio,
    end: endOf([video, ...audio]),
    movie: { ...movie, tracks: movie.tracks.filter(isRead) },
  }
}

/** Seconds of sound that decoders need before they give what was recorded: those of Opus have 80 ms. */
const mostPreRoll = 0.2

/** From the first picture or sound on. */
async function wholeInput(
  input: Input,
  facts: VideoFacts,
): Promise<OpenedTracks & Pick<VideoInput, 'origin'>> {
  const tracks = await tracksOf(input, facts)
  const starts = [tracks.video, ...tracks.audio].map((track) => track.getFirstTimestamp())
  // What decoders need before the first sound is told to be before the start.
  const first = Math.min(...(await Promise.all(starts)))
  const origin = first < 0 && first > -mostPreRoll ? 0 : first
  const video = await playedWhole(tracks.video, origin)
  const audio = await Promise.all(tracks.audio.map((track) => playedWhole(track, origin)))
  return { video, audio, end: endOf([video, ...audio]), origin }
}

function endOf(tracks: readonly PlayedTrack<InputTrack>[]): number {
  return Math.max(...tracks.map(({ end }) => end))
}

/** The tracks that the facts chose, by their numbers; players' choice, where a container has other ones. */
async function tracksOf(
  input: Input,
  facts: VideoFacts,
): Promise<{ video: InputVideoTrack; audio: InputAudioTrack[] }> {
  const { pictureTrack, soundTrack } = facts
  const pictures = await input.getVideoTracks()
  const video = pictures.find(({ id }) => id === pictureTrack) ?? (await input.getPrimaryVideoTrack())
  if (!video || (await video.getCodec()) === null) throw unread(facts)
  const known = await input.getAudioTracks({ filter: isKnown })
  const primary =
    known.find(({ id }) => id === soundTrack) ?? (await input.getPrimaryAudioTrack({ filter: isKnown }))
  const others = known.filter((track) => track !== primary)
  return { video, audio: primary ? [primary, ...others] : others }
}

async function isKnown(track: InputAudioTrack): Promise<boolean> {
  return (await track.getCodec()) !== null
}

function unread({ name, videoCodec }: VideoFacts): PostfitError {
  return new PostfitError(
    'unsupported',
    `Nothing here reads pictures of the codec ${videoCodec}, which ${name} has: convert it to H.264 with another program`,
  )
}

/** What an error says, in one line. */
export function said(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\n.*/s, '')
}
