import type { TimeRange } from '../time-range.ts'
import type { Edit } from './edit.ts'
import type { Movie, Track } from './movie.ts'
import { clipped, type Part, partsOf } from './parts.ts'
import { contentOf, lengthOf, type Samples, shownTimes } from './samples.ts'

/** What of a track comes out. */
export interface Selection {
  readonly track: Track
  readonly samples: Samples
  readonly edits: readonly Edit[]
}

/** Samples behind each other that are needed for a part, or for several. */
interface Run {
  readonly first: number
  last: number
}

/** Times are whole ticks of a track's own clock, and seconds here. */
const tolerance = 1e-6
const normalRate = 65536
/** Seconds of sound that may lie before its start or behind its end: what decoders of it need first, and fill up with. */
const padding = 0.25

/**
 * What is shown of a track, or the part of it that lies in a range: what was shown at its start is shown at 0. What no part of
 * the edit list shows stays behind, but for what is needed to decode what is shown.
 *
 * @param range all when left out
 */
export function select(track: Track, movie: Movie, range: TimeRange | undefined): Selection {
  const { samples, timescale } = track
  const parts = partsOf(track, movie.timescale)
  const wanted = range ? clipped(parts, range, timescale) : parts
  const shownAt = shownTimes(samples)
  const needed = wanted.map((part) => runOf(part, track, shownAt, range !== undefined))
  const runs = merged(needed.filter((run) => run !== undefined))
  const indices = runs.flatMap((run) => decodable(run, track, shownAt))
  if (!range && indices.length === samples.count) return { track, samples, edits: track.edits }

  const placed = placedRuns(samples, shownAt, runs, indices)
  const editOf = (part: Part, at: number): Part | undefined => {
    const run = runs.findIndex(({ first, last }) => {
      const own = needed[at]
      return own !== undefined && own.first >= first && own.last <= last
    })
    if (run < 0) return undefined
    const from = part.from - (placed.shifts[run] as number)
    // What is asked for from before its first sample on starts with that one.
    return { ...part, start: part.start + Math.max(0, -from) / timescale, from: Math.max(0, from) }
  }
  const shown = wanted.map(editOf).filter((part) => part !== undefined)
  return { track, samples: placed.samples, edits: editsOf(shown, movie.timescale, range?.start ?? 0) }
}

/** The samples that a part needs, from the one that can be decoded first to the one that is decoded last. */
function runOf(part: Part, track: Track, shownAt: Float64Array, isCut: boolean): Run | undefined {
  const { samples, timescale, isVideo } = track
  const tick = tolerance * timescale
  const until = part.from + (part.end - part.start) * timescale
  const more = isVideo || isCut ? 0 : padding * timescale
  let first = -1
  let last = -1
  for (let at = 0; at < samples.count; at++) {
    const shown = shownAt[at] as number
    if (shown <= part.from + tick && (!isVideo || samples.isKey[at] === 1)) first = at
    const isOver = shown + lengthOf(samples, at) <= part.from + tick
    // Sound that is cut ends with a whole packet: not all players leave out what is behind the end of its last one.
    const isLate = shown + (isVideo || !isCut ? 0 : lengthOf(samples, at) - 2 * tick) >= until + more - tick
    if (!isOver && !isLate) last = at
  }
  if (last < 0) return undefined
  if (first < 0) first = Math.max(0, isVideo ? samples.isKey.indexOf(1) : 0)
  // Sound overlaps with the packet before, without which it fades in.
  const before = isVideo || !isCut ? more : lengthOf(samples, first)
  while (first > 0 && (shownAt[first] as number) > part.from - before) first--
  return first <= last ? { first, last } : undefined
}

/** Runs that touch or share samples are one. */
function merged(runs: readonly Run[]): Run[] {
  const found: Run[] = []
  for (const { first, last } of runs.toSorted((a, b) => a.first - b.first)) {
    const before = found.at(-1)
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last)
    else found.push({ first, last })
  }
  return found
}

/** Pictures that are shown before the key frame that they are stored behind need those before it, which are not there. */
function decodable({ first, last }: Run, { isVideo }: Track, shownAt: Float64Array): number[] {
  const indices: number[] = []
  for (let at = first; at <= last; at++) {
    if (!isVideo || (shownAt[at] as number) >= (shownAt[first] as number)) indices.push(at)
  }
  return indices
}

/**
 * Puts runs of samples behind each other: each sample is decoded as long as before, and shown as long after the others of its
 * run as before.
 *
 * @returns the samples, and by how many ticks each run is shown sooner
 */
function placedRuns(
  samples: Samples,
  shownAt: Float64Array,
  runs: readonly Run[],
  indices: readonly number[],
): { samples: Samples; shifts: readonly number[] } {
  const times = new Float64Array(indices.length + 1)
  const delays = new Int32Array(indices.length)
  const shifts: number[] = []
  let at = 0
  let free = 0
  for (const { last } of runs) {
    const start = at
    for (; at < indices.length && (indices[at] as number) <= last; at++) {
      times[at + 1] = (times[at] as number) + lengthOf(samples, indices[at] as number)
    }
    let shift = Number.POSITIVE_INFINITY
    for (let own = start; own < at; own++) {
      const shown = shownAt[indices[own] as number] as number
      shift = Math.min(shift, shown - free, shown - (times[own] as number))
    }
    for (let own = start; own < at; own++) {
      const index = indices[own] as number
      const shown = (shownAt[index] as number) - shift
      delays[own] = shown - (times[own] as number)
      free = Math.max(free, shown + lengthOf(samples, index))
    }
    shifts.push(shift)
  }
  return {
    samples: { ...contentOf(samples, indices), times, delays },
    shifts,
  }
}

/** The edit list that plays some parts, with pauses between them. */
function editsOf(parts: readonly Part[], movieTimescale: number, start: number): Edit[] {
  const ticks = (seconds: number): number => Math.floor((seconds - start) * movieTimescale + 1e-3)
  const edits: Edit[] = []
  let now = 0
  for (const part of parts) {
    const pause = ticks(part.start) - now
    if (pause > 0) edits.push({ duration: pause, mediaTime: -1, rate: normalRate })
    const duration = ticks(part.end) - Math.max(now, ticks(part.start))
    edits.push({ duration, mediaTime: Math.round(part.from), rate: part.rate })
    now += Math.max(0, pause) + duration
  }
  return edits
}
