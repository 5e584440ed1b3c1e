import type { Edit } from './edit.ts'
import type { Movie } from './movie.ts'

/** The longest pause in seconds before the first picture and sound that may be intended. */
const maxPause = 1

/**
 * A movie without the pause that all of its tracks start with: in parts of live streams it is their position in the stream, which may be
 * hours. A short pause stays, and so does the delay of one track after the others.
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
