import type { TimeRange } from '../time-range.ts'
import type { Movie, Track } from './movie.ts'
import { clipped, partsOf } from './parts.ts'
import { lengthOf, shownTimes } from './samples.ts'

/** Statistics of the samples that players play. */
export interface ShownSamples {
  readonly count: number
  /** Start of the first and end of the last one in seconds; 0 if there is none. */
  readonly start: number
  readonly end: number
  /** Size of the largest one in bytes. */
  readonly largest: number
}

/**
 * Summarises the samples of a track that are played, by the index.
 *
 * @param range the part that counts, whose start is 0; by default everything
 */
export function shownSamples(track: Track, movie: Movie, range?: TimeRange): ShownSamples {
  const { samples, timescale } = track
  const parts = partsOf(track, movie.timescale)
  const shownAt = shownTimes(samples)
  let [count, start, end, largest] = [0, Number.POSITIVE_INFINITY, 0, 0]
  for (const part of range ? clipped(parts, range, timescale) : parts) {
    const until = part.from + (part.end - part.start) * timescale
    for (let at = 0; at < samples.count; at++) {
      const from = shownAt[at] as number
      const to = from + lengthOf(samples, at)
      // Edits are in ticks of the movie, which are mostly coarser than the track's.
      const slack = Math.min(timescale / movie.timescale, (to - from) / 2) + 1e-3
      if (to <= part.from + slack || from >= until - slack) continue
      count++
      start = Math.min(start, part.start + Math.max(0, from - part.from) / timescale)
      end = Math.max(end, part.start + (Math.min(to, until) - part.from) / timescale)
      largest = Math.max(largest, samples.sizes[at] as number)
    }
  }
  const origin = range?.start ?? 0
  return count > 0
    ? { count, start: start - origin, end: end - origin, largest }
    : { count, start: 0, end: 0, largest }
}
