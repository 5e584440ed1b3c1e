import type { VideoFacts } from '@postfit/core'
import {
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  QTFF,
  UnsupportedInputFormatError,
  WEBM,
} from 'mediabunny'
import { PostfitError } from '../errors/postfit-error.ts'
import { fileSource } from './file-source.ts'

/** A video to read from: its first picture track, and its tracks of sound. */
export interface VideoInput {
  readonly video: InputVideoTrack
  /** Those whose codec is known; the one that players choose comes first. */
  readonly audio: readonly InputAudioTrack[]
  /** When its last track ends, in seconds. */
  readonly end: number
  close(): void
}

/**
 * Opens a video; bytes are read as they are needed.
 *
 * @throws PostfitError `unsupported` for a container that nothing here reads, or without a picture whose codec is known;
 *   `decode-failed` for a broken one
 */
export async function openVideo(
  file: Blob,
  { name, videoCodec }: Pick<VideoFacts, 'name' | 'videoCodec'>,
): Promise<VideoInput> {
  const input = new Input({ source: fileSource(file), formats: [MP4, QTFF, MATROSKA, WEBM] })
  try {
    const video = await input.getPrimaryVideoTrack()
    if (!video || (await video.getCodec()) === null) {
      throw new PostfitError(
        'unsupported',
        `Nothing here reads pictures of the codec ${videoCodec}, which ${name} has: convert it to H.264 with another program`,
      )
    }
    const primary = await input.getPrimaryAudioTrack({ filter: isKnown })
    const others = (await input.getAudioTracks({ filter: isKnown })).filter((track) => track !== primary)
    const audio = primary ? [primary, ...others] : others
    const ends = await Promise.all(
      [video, ...audio].map(
        async (track) => (await track.getDurationFromMetadata()) ?? (await track.computeDuration()),
      ),
    )
    return { video, audio, end: Math.max(...ends), close: () => input.dispose() }
  } catch (cause) {
    input.dispose()
    if (cause instanceof PostfitError) throw cause
    if (cause instanceof UnsupportedInputFormatError) {
      throw new PostfitError(
        'unsupported',
        `Expected MP4, MOV, WebM or Matroska but ${name} is another container: convert it with another program`,
        { cause },
      )
    }
    throw new PostfitError('decode-failed', `Could not read ${name}: ${said(cause)}`, { cause })
  }
}

async function isKnown(track: InputAudioTrack): Promise<boolean> {
  return (await track.getCodec()) !== null
}

/** What an error says, in one line. */
export function said(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replace(/\n.*/s, '')
}
