import type { TimeRange } from '../time-range.ts'
import type { Movie, Track } from './movie.ts'
import { clipped, partsOf } from './parts.ts'
import { lengthOf, shownTimes } from './samples.ts'

/** What players play of a track. */
export interface ShownSamples {
  readonly count: number
  /** When the first one starts and the last one ends, in seconds; 0 where there is none. */
  readonly start: number
  readonly end: number
  /** How many bytes the largest has. */
  readonly largest: number
}

/**
 * Adds up what an index says is played of a track.
 *
 * @param range the part of it that counts, whose start is 0; all when left out
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
      // Edits are whole ticks of a clock that mostly is coarser than the track's.
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
