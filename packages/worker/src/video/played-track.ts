import type { InputAudioTrack, InputTrack, InputVideoTrack } from 'mediabunny'
import type { TimeRange } from './time-range.ts'

/** A part of a video that is played without interruption. */
export interface PlayedPart<Track extends InputTrack> {
  /** Start and end on the presentation timeline in seconds; 0 is the start of the video. */
  readonly start: number
  readonly end: number
  /** The track that it is read from, and its start there, in seconds on that track's clock. */
  readonly track: Track
  readonly from: number
  /** Whether the end is that of the whole file: Matroska stores no other, and audio may be longer than the pictures. */
  readonly isEndOfFile?: boolean
  /** Data that a decoder needs before the first packet, if packets lack it. */
  readonly header?: Uint8Array | undefined
}

/** The presentation of a track: parts in order, as an edit list may have them, possibly with pauses. */
export interface PlayedTrack<Track extends InputTrack> {
  /** The track for properties that all parts share. */
  readonly track: Track
  readonly parts: readonly PlayedPart<Track>[]
  /** The end of the last part. */
  readonly end: number
}

export type PlayedPictures = PlayedTrack<InputVideoTrack>
export type PlayedSound = PlayedTrack<InputAudioTrack>

/** A track that is played from some time on, without interruption to its end. */
export async function playedWhole<Track extends InputTrack>(
  track: Track,
  origin: number,
): Promise<PlayedTrack<Track>> {
  const from = await track.getFirstTimestamp()
  const told = await track.getDurationFromMetadata()
  const end = (told ?? (await track.computeDuration())) - origin
  return { track, parts: [{ start: from - origin, end, track, from, isEndOfFile: told !== null }], end }
}

/** The intersection of a part and a range; `undefined` if it is empty. */
export function partWithin<Track extends InputTrack>(
  part: PlayedPart<Track>,
  range: TimeRange,
): PlayedPart<Track> | undefined {
  const start = Math.max(part.start, range.start)
  const end = Math.min(part.end, range.end)
  return end > start ? { ...part, start, end, from: part.from + (start - part.start) } : undefined
}

/** Maps a presentation time to a part's track, clamped to the part: at most just before its end. */
export function timeIn(part: PlayedPart<InputTrack>, time: number): number {
  const last = Math.max(part.start, part.end - tolerance)
  return part.from + Math.min(Math.max(time, part.start), last) - part.start
}

/** Tolerance for equal times in seconds: timestamps are rounded to timescales. */
const tolerance = 1e-6
