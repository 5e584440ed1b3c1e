import type { TimeRange } from '../time-range.ts'
import type { Edit, Movie, Track } from './movie.ts'
import { picked, type Samples } from './samples.ts'

/** What of a track comes out. */
export interface Selection {
  readonly track: Track
  readonly samples: Samples
  readonly edits: readonly Edit[]
}

/** Times are whole ticks of a track's own clock, and seconds here. */
const tolerance = 1e-6
const normalRate = 65536

/** All of a track, shown as it was. */
export function whole(track: Track): Selection {
  const { samples, edits } = track
  return { track, samples, edits }
}

/**
 * The part of a track that lies in a range; what was shown at its start is shown at 0.
 *
 * @param range it starts at a key frame of the pictures
 * @returns `undefined` where an edit list shows the track in parts, or the range does not start at a key frame
 */
export function cut(track: Track, movie: Movie, range: TimeRange): Selection | undefined {
  const { samples, timescale } = track
  const shift = shiftOf(track, movie)
  if (shift === undefined) return undefined
  const shownAt = (at: number): number =>
    ((samples.times[at] as number) + (samples.delays[at] as number)) / timescale + shift
  const endOf = (at: number): number =>
    shownAt(at) + ((samples.times[at + 1] as number) - (samples.times[at] as number)) / timescale
  const first = track.isVideo
    ? keyAt(samples, shownAt, range.start)
    : lastUntil(samples, shownAt, range.start)
  if (first === undefined) return undefined

  const indices: number[] = []
  for (let at = first; at < samples.count; at++) {
    // A picture after the end may be what earlier ones, which are stored behind it, are predicted from: the output ends here,
    // a few pictures early, and nothing is left that cannot be decoded.
    if (endOf(at) > range.end + tolerance) break
    // Pictures before the key frame that are stored behind it need those that are cut off.
    if (at > first && shownAt(at) < range.start - tolerance) continue
    indices.push(at)
  }
  const start = Math.max(range.start, shownAt(first))
  const end = indices.reduce((latest, at) => Math.max(latest, endOf(at)), start)
  const ticks = (seconds: number): number => Math.floor(seconds * movie.timescale + 1e-3)
  const pause = ticks(start - range.start)
  const mediaTime = Math.round((start - shift) * timescale) - (samples.times[first] as number)
  return {
    track,
    samples: shownFrom(picked(samples, Uint32Array.from(indices)), mediaTime),
    edits: [
      ...(pause > 0 ? [{ duration: pause, mediaTime: -1, rate: normalRate }] : []),
      { duration: ticks(end - range.start) - pause, mediaTime: Math.max(0, mediaTime), rate: normalRate },
    ],
  }
}

/** Seconds from a sample's time in the media to when it is shown: pauses at the start, then one part of the media to its end. */
function shiftOf({ edits, timescale }: Track, movie: Movie): number | undefined {
  const pauses = edits.filter(({ mediaTime }) => mediaTime < 0)
  const [shown, ...others] = edits.slice(pauses.length)
  if (!shown) return pauses.length > 0 ? undefined : 0
  if (others.length > 0 || shown.mediaTime < 0 || shown.rate !== normalRate) return undefined
  const pause = pauses.reduce((sum, { duration }) => sum + duration, 0)
  return pause / movie.timescale - shown.mediaTime / timescale
}

function keyAt(samples: Samples, shownAt: (at: number) => number, time: number): number | undefined {
  const found = samples.isKey.findIndex((key, at) => key === 1 && Math.abs(shownAt(at) - time) < tolerance)
  return found < 0 ? undefined : found
}

/** The last sample that starts no later than a time; the first where none does. */
function lastUntil(samples: Samples, shownAt: (at: number) => number, time: number): number {
  let found = 0
  while (found + 1 < samples.count && shownAt(found + 1) <= time + tolerance) found++
  return found
}

/** An edit cannot start before the media: where pictures are shown before they are decoded, all are shown later. */
function shownFrom(samples: Samples, mediaTime: number): Samples {
  if (mediaTime >= 0) return samples
  return { ...samples, delays: samples.delays.map((delay) => delay - mediaTime) }
}
