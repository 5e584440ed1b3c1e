import type { Movie } from './movie.ts'
import { partsOf } from './parts.ts'
import { shownTimes } from './samples.ts'

/** Times are whole ticks of a track's own clock, and seconds here. */
const tolerance = 1e-6

/**
 * The latest time at or before another one from which on the pictures can be copied so that all that is in the file is shown: that
 * of a key frame, or where a part of the edit list starts, which hides what it needs before.
 *
 * @param movie its first track is that of the pictures
 * @param seconds when in what is played
 * @returns seconds; `undefined` where nothing is played
 */
export function keyFrameTime(movie: Movie, seconds: number): number | undefined {
  const [track] = movie.tracks
  if (!track) return undefined
  const parts = partsOf(track, movie.timescale)
  const part = parts.findLast(({ start }) => start <= seconds + tolerance) ?? parts[0]
  if (!part) return undefined
  const { samples, timescale } = track
  const until = part.from + (Math.max(seconds, part.start) - part.start + tolerance) * timescale
  const latest = shownTimes(samples).reduce(
    (found, shown, at) => (samples.isKey[at] === 1 && shown <= until ? Math.max(found, shown) : found),
    Number.NEGATIVE_INFINITY,
  )
  return Math.max(part.start, part.start + (latest - part.from) / timescale)
}
