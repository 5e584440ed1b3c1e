import type { TimeRange } from '../time-range.ts'
import type { Edit } from './edit.ts'
import type { Movie, Track } from './movie.ts'
import { clipped, type Part, partsOf } from './parts.ts'
import { contentOf, lengthOf, type Samples, shownTimes } from './samples.ts'

/** The selected samples of a track. */
export interface Selection {
  readonly track: Track
  readonly samples: Samples
  readonly edits: readonly Edit[]
}

/** Consecutive samples that one or several parts need. */
interface Run {
  readonly first: number
  last: number
}

/** Tolerance in seconds: times are converted from whole ticks of a track. */
const tolerance = 1e-6
const normalRate = 65536
/** Seconds of audio that may precede its start or follow its end: pre-roll and padding of codecs. */
const padding = 0.25

/**
 * The samples of a track that are shown, or those in a range, whose start becomes 0. Samples that no edit
 * shows are dropped, unless they are needed for decoding.
 *
 * @param range by default everything
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
    // A part that begins before the first sample starts with that sample.
    return { ...part, start: part.start + Math.max(0, -from) / timescale, from: Math.max(0, from) }
  }
  const shown = wanted.map(editOf).filter((part) => part !== undefined)
  return { track, samples: placed.samples, edits: editsOf(shown, movie.timescale, range?.start ?? 0) }
}

/** The samples that a part needs, from the key frame on to the last in decode order. */
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
    // Cut audio ends with a whole packet: not all players trim the last one.
    const isLate = shown + (isVideo || !isCut ? 0 : lengthOf(samples, at) - 2 * tick) >= until + more - tick
    if (!isOver && !isLate) last = at
  }
  if (last < 0) return undefined
  if (first < 0) first = Math.max(0, isVideo ? samples.isKey.indexOf(1) : 0)
  // Audio overlaps with the previous packet; without that it would fade in.
  const before = isVideo || !isCut ? more : lengthOf(samples, first)
  while (first > 0 && (shownAt[first] as number) > part.from - before) first--
  return first <= last ? { first, last } : undefined
}

/** Merges runs that touch or overlap. */
function merged(runs: readonly Run[]): Run[] {
  const found: Run[] = []
  for (const { first, last } of runs.toSorted((a, b) => a.first - b.first)) {
    const before = found.at(-1)
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last)
    else found.push({ first, last })
  }
  return found
}

/** Without leading pictures: those that follow the key frame in decode order but precede it in presentation depend on missing ones. */
function decodable({ first, last }: Run, { isVideo }: Track, shownAt: Float64Array): number[] {
  const indices: number[] = []
  for (let at = first; at <= last; at++) {
    if (!isVideo || (shownAt[at] as number) >= (shownAt[first] as number)) indices.push(at)
  }
  return indices
}

/**
 * Concatenates runs of samples. Decode durations, and the presentation times within a run relative to each other, stay
 * the same.
 *
 * @returns the samples, and by how many ticks each run is presented earlier
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

/** Builds the edit list for parts with pauses between them. */
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
