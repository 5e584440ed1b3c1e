import type { Edit } from './edit.ts'
import type { Movie } from './movie.ts'

/** Seconds of a pause before the first picture and sound that somebody may have meant. */
const maxPause = 1

/**
 * A movie without the pause that all of its tracks begin with: parts of live streams have their place in the stream there, which is
 * hours. A short one stays, and what one track is later than the others.
 */
export function fromItsStart(movie: Movie): Movie {
  const pause = Math.min(...movie.tracks.map(({ edits }) => pauseOf(edits)))
  if (!(pause > maxPause * movie.timescale)) return movie
  const tracks = movie.tracks.map((track) => ({ ...track, edits: withoutPause(track.edits, pause) }))
  return { ...movie, tracks }
}

function pauseOf([first]: readonly Edit[]): number {
  return first && first.mediaTime < 0 ? first.duration : 0
}

function withoutPause([first, ...rest]: readonly Edit[], pause: number): Edit[] {
  const left = first ? first.duration - pause : 0
  return first && left > 0 ? [{ ...first, duration: left }, ...rest] : rest
}
