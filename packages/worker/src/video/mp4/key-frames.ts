import type { Movie } from './movie.ts'
import { partsOf } from './parts.ts'
import { shownTimes } from './samples.ts'

/** Tolerance in seconds: times are converted from whole ticks of a track. */
const tolerance = 1e-6

/**
 * The latest time at or before another from which pictures can be copied so that everything in the file is shown: the time of a
 * key frame, or the start of an edit, which hides the pictures that it depends on.
 *
 * @param movie its first track is the video track
 * @param seconds on the presentation timeline
 * @returns seconds; `undefined` if nothing is presented
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
