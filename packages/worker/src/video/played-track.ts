import type { InputAudioTrack, InputTrack, InputVideoTrack } from 'mediabunny'
import type { TimeRange } from './time-range.ts'

/** A part of a video that is played in one go. */
export interface PlayedPart<Track extends InputTrack> {
  /** When it starts and ends, in seconds of what is played: 0 is where the video starts. */
  readonly start: number
  readonly end: number
  /** Where it is read, and when it starts there, in seconds of that track's own time. */
  readonly track: Track
  readonly from: number
  /** What a decoder needs before the first packet, where packets do not hold it. */
  readonly header?: Uint8Array | undefined
}

/** What is played of a track: parts in order, as an edit list may have them, with pauses between them. */
export interface PlayedTrack<Track extends InputTrack> {
  /** What all of its parts have in common is asked of this one. */
  readonly track: Track
  readonly parts: readonly PlayedPart<Track>[]
  /** When the last part ends. */
  readonly end: number
}

export type PlayedPictures = PlayedTrack<InputVideoTrack>
export type PlayedSound = PlayedTrack<InputAudioTrack>

/** A track that is played from a time of its own on, in one go to its end. */
export async function playedWhole<Track extends InputTrack>(
  track: Track,
  origin: number,
): Promise<PlayedTrack<Track>> {
  const from = await track.getFirstTimestamp()
  const end = ((await track.getDurationFromMetadata()) ?? (await track.computeDuration())) - origin
  return { track, parts: [{ start: from - origin, end, track, from }], end }
}

/** What of a part lies in a range, and where that is read; `undefined` where nothing of it does. */
export function partWithin<Track extends InputTrack>(
  part: PlayedPart<Track>,
  range: TimeRange,
): PlayedPart<Track> | undefined {
  const start = Math.max(part.start, range.start)
  const end = Math.min(part.end, range.end)
  return end > start ? { ...part, start, end, from: part.from + (start - part.start) } : undefined
}

/** When in its own track a part is at a time: at its start before that, and just before its end from then on. */
export function timeIn(part: PlayedPart<InputTrack>, time: number): number {
  const last = Math.max(part.start, part.end - tolerance)
  return part.from + Math.min(Math.max(time, part.start), last) - part.start
}

/** Seconds by which times that are meant to be the same may differ: clocks of tracks are rounded. */
const tolerance = 1e-6
