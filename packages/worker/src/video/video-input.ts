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
import { fileSource } from './file-source.ts'
import { type Movie, readMovie, withTracks } from './mp4/movie.ts'
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
    const indexed = /^(mp4|mov|3gp)$/.test(container) && !facts.fragmented ? await readMovie(file) : undefined
    const chosen = indexed && (await chosenTracks(open(file), facts))
    const movie = chosen && withTracks(indexed, chosen)
    const readable = movie && readableCopy(file, movie, container === 'mov')
    if (readable)
      return { ...(await indexedInput(open(readable.content), readable)), origin: 0, movie, close }
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
    throw new PostfitError('decode-failed', `Could not read ${name}: ${said(cause)}`, { cause })
  }
}

type OpenedTracks = Pick<VideoInput, 'video' | 'audio' | 'end'>

async function chosenTracks(input: Input, facts: VideoFacts): Promise<number[]> {
  const { video, audio } = await primaryTracks(input, facts)
  return [video, ...audio].map(({ id }) => id)
}

async function primaryTracks(
  input: Input,
  { name, videoCodec }: VideoFacts,
): Promise<{ video: InputVideoTrack; audio: InputAudioTrack[] }> {
  const video = await input.getPrimaryVideoTrack()
  if (!video || (await video.getCodec()) === null) {
    throw new PostfitError(
      'unsupported',
      `Nothing here reads pictures of the codec ${videoCodec}, which ${name} has: convert it to H.264 with another program`,
    )
  }
  const primary = await input.getPrimaryAudioTrack({ filter: isKnown })
  const others = (await input.getAudioTracks({ filter: isKnown })).filter((track) => track !== primary)
  return { video, audio: primary ? [primary, ...others] : others }
}

/** By its index: what edit lists say is done. */
async function indexedInput(input: Input, { tracks }: ReadableMovie): Promise<OpenedTracks> {
  const found = new Map((await input.getTracks()).map((track) => [track.id, track]))
  const [video, ...audio] = tracks.map((parts): PlayedTrack<InputTrack> => {
    const played = parts.map(({ id, ...part }) => ({ ...part, track: found.get(id) as InputTrack }))
    const [first] = played
    if (!first) throw new Error('A track of it is played at no time')
    return { track: first.track, parts: played, end: Math.max(...played.map(({ end }) => end)) }
  })
  const all = [video as PlayedPictures, ...(audio as PlayedSound[])]
  return { video: video as PlayedPictures, audio: audio as PlayedSound[], end: endOf(all) }
}

/** From the first picture or sound on. */
async function wholeInput(
  input: Input,
  facts: VideoFacts,
): Promise<OpenedTracks & Pick<VideoInput, 'origin'>> {
  const tracks = await primaryTracks(input, facts)
  const starts = [tracks.video, ...tracks.audio].map((track) => track.getFirstTimestamp())
  const origin = Math.min(...(await Promise.all(starts)))
  const video = await playedWhole(tracks.video, origin)
  const audio = await Promise.all(tracks.audio.map((track) => playedWhole(track, origin)))
  return { video, audio, end: endOf([video, ...audio]), origin }
}

function endOf(tracks: readonly PlayedTrack<InputTrack>[]): number {
  return Math.max(...tracks.map(({ end }) => end))
}

async function isKnown(track: InputAudioTrack): Promise<boolean> {
  return (await track.getCodec()) !== null
}

/** What an error says, in one line. */
export function said(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\n.*/s, '')
}
