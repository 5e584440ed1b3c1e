import type { TimeRange } from '../time-range.ts'
import type { Edit } from './edit.ts'
import type { Track } from './movie.ts'
import { endOfMedia } from './samples.ts'

/** A part of a track that is played in one go. */
export interface Part {
  /** When it starts and ends, in seconds of the movie. */
  readonly start: number
  readonly end: number
  /** What of the media is played then, in ticks of the track; they need not be whole. */
  readonly from: number
  /** How fast it is to be played, in 65536ths. */
  readonly rate: number
}

const normalRate = 65536

/**
 * What an edit list makes of a track (ISO/IEC 14496-12 section 8.6.6): its parts, in the order in which they are played, with
 * pauses between them where nothing is. Parts that are to be played faster, slower or not to move last as long as they say, at the
 * normal rate: so FFmpeg plays them, and with it Chromium and servers.
 *
 * @param movieTimescale ticks a second, of edits
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

/** Seconds of two days: a longer edit has no length that is meant. */
const maxSeconds = 172_800

/** An edit without a length lasts until the media are over, as programs write it that do not know yet when that is. */
function lengthOfEdit({ duration, mediaTime }: Edit, movieTimescale: number, rest: number): number {
  const seconds = duration / movieTimescale
  if (mediaTime >= 0 && (duration === 0 || seconds > maxSeconds)) return Math.max(0, rest)
  return Math.min(seconds, maxSeconds)
}

/** What of some parts lies in a range; times stay those of the whole. */
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

/** Times are whole ticks of clocks, and seconds here. */
const tolerance = 1e-6
