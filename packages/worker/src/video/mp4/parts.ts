import type { TimeRange } from '../time-range.ts'
import type { Edit } from './edit.ts'
import type { Track } from './movie.ts'
import { endOfMedia } from './samples.ts'

/** A part of a track that is played without interruption. */
export interface Part {
  /** Start and end in seconds of the movie. */
  readonly start: number
  readonly end: number
  /** The range of the media that is played, in ticks of the track; not necessarily whole ones. */
  readonly from: number
  /** The playback rate in 65536ths. */
  readonly rate: number
}

const normalRate = 65536

/**
 * The presentation of a track by its edit list (ISO/IEC 14496-12 section 8.6.6): parts in the order in which they are played, with
 * pauses for empty edits. Parts with another rate, or a rate of 0, last as long as their edit says but are played at the
 * normal rate, as FFmpeg plays them (and so Chromium and servers).
 *
 * @param movieTimescale ticks per second of the edits
 */
export function partsOf(
  { edits, samples, timescale }: Pick<Track, 'edits' | 'samples' | 'timescale'>,
  movieTimescale: number,
): Part[] {
  const mediaEnd = endOfMedia(samples)
  if (edits.length === 0) return [{ start: 0, end: mediaEnd / timescale, from: 0, rate: normalRate }]
  const parts: Part[] = []
  let now = 0
  for (const edit of edits) {
    const { mediaTime, rate } = edit
    const seconds = lengthOfEdit(edit, movieTimescale, (mediaEnd - mediaTime) / timescale)
    if (mediaTime >= 0 && seconds > 0) parts.push({ start: now, end: now + seconds, from: mediaTime, rate })
    now += seconds
  }
  return parts
}

/** Two days in seconds: a longer edit has no meaningful duration. */
const maxSeconds = 172_800

/** An edit without a duration lasts until the end of the media: programs write it before they know that end. */
function lengthOfEdit({ duration, mediaTime }: Edit, movieTimescale: number, rest: number): number {
  const seconds = duration / movieTimescale
  if (mediaTime >= 0 && (duration === 0 || seconds > maxSeconds)) return Math.max(0, rest)
  return Math.min(seconds, maxSeconds)
}

/** The intersection of parts with a range; times stay on the timeline of the whole. */
export function clipped(parts: readonly Part[], { start, end }: TimeRange, timescale: number): Part[] {
  return parts
    .map((part) => {
      const late = Math.max(0, start - part.start)
      return {
        ...part,
        start: part.start + late,
        end: Math.min(part.end, end),
        from: part.from + late * timescale,
      }
    })
    .filter((part) => part.end - part.start > tolerance)
}

/** Tolerance in seconds: times are converted from whole ticks. */
const tolerance = 1e-6
