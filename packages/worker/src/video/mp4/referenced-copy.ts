import type { TimeRange } from '../time-range.ts'
import { latin1, longWords, words } from './box.ts'
import { type Movie, type Track, withTracks } from './movie.ts'
import type { Samples } from './samples.ts'
import { type Selection, select } from './selection.ts'
import { numbered } from './track-numbers.ts'
import { fileType, writeMovie } from './write-movie.ts'

/** A track whose descriptions an MP4 can hold. */
type Described = Track & { readonly entries: NonNullable<Track['entries']> }

/** What of a file is copied. */
export interface CopiedTracks {
  readonly file: Blob
  /** Its index, with the tracks that are copied and no others. */
  readonly movie: Movie
  /** The part that is copied; all of it when left out. */
  readonly range?: TimeRange | undefined
}

/** A part of a source that lies in the output as it is. */
interface Extent {
  readonly start: number
  end: number
  /** When its first sample is decoded, in seconds. */
  readonly time: number
}

/** A `Blob` of more parts takes browsers longer than to copy their bytes. */
const maxExtents = 50_000

/** Seconds of one file before the other has its turn, as programs that write both tracks do. */
const maxAtOnce = 1

/**
 * Copies tracks of an MP4 or QuickTime file into a new MP4 without reading them: the output is a new index, and behind it
 * slices of the source. That takes the time of reading the old index, however large the file is, and no memory or disk; and
 * the packets stay what they are, since nothing touches them.
 *
 * The output can be read for as long as the source can: when the person changes or removes the file on their disk, reading it
 * fails as it does for the file itself.
 *
 * @param whole the index of the file
 * @param ids the tracks to copy, by their numbers; nothing else of the source is in the output
 * @param range the part to copy; all of it when left out. It starts and ends exactly there for players, as an edit list says; what
 *   of the pictures lies before it, from a key frame on, is in the file for their decoders
 * @returns `undefined` for a file that this does not understand
 */
export function referencedCopy(
  file: Blob,
  whole: Movie,
  ids: readonly number[],
  range: TimeRange | undefined,
): Blob | undefined {
  const movie = withTracks(whole, ids)
  return movie && joinedCopy([{ file, movie, range }])
}

/**
 * The same with tracks of several files in one: what is copied of a source beside what was encoded of it. Each file is shown from
 * the start of its range on.
 *
 * @param sources the first one's clock and header are those of the output
 * @returns `undefined` for files that this does not understand
 */
export function joinedCopy(sources: readonly CopiedTracks[]): Blob | undefined {
  const [first] = sources
  const found: { selections: Selection[]; extents: Extent[] }[] = []
  for (const { movie, range } of sources) {
    if (!first || !movie.tracks.every((track): track is Described => track.entries !== undefined))
      return undefined
    const timed = withTimescale(movie, first.movie.timescale)
    const selections = timed.tracks.map((track) => select(track, timed, range))
    const extents = extentsOf(selections, sources.length > 1 ? maxAtOnce : undefined)
    if (extents.length > maxExtents) return undefined
    found.push({ selections, extents })
  }
  const places = inTurns(found.map(({ extents }) => extents))
  if (!first) return undefined
  const bytes = places.reduce((sum, { extent }) => sum + extent.end - extent.start, 0)
  const head = mediaHead(bytes)
  const indexAt = (mediaStart: number): Uint8Array<ArrayBuffer> => {
    const moved = movedExtents(places, mediaStart)
    const tracks = found.flatMap(({ selections, extents }) =>
      selections.map((selection) => ({
        selection,
        offsets: movedOffsets(selection.samples, extents, moved),
      })),
    )
    // Pictures first, whichever file they are of.
    tracks.sort((a, b) => Number(b.selection.track.isVideo) - Number(a.selection.track.isVideo))
    const { movie, selections } = numbered(
      first.movie,
      tracks.map(({ selection }) => selection),
    )
    const offsets = tracks.map(({ offsets }) => offsets)
    return writeMovie(movie, selections, offsets, ({ entries }) => entries as Described['entries'])
  }
  // How long the index is depends on how far the offsets in it reach, and they begin behind it: that settles at once.
  let mediaStart = 0
  let index = indexAt(mediaStart)
  while (mediaStart !== fileType.length + index.length + head.byteLength) {
    mediaStart = fileType.length + index.length + head.byteLength
    index = indexAt(mediaStart)
  }
  return new Blob([
    ...[fileType, index, head],
    ...places.map(({ source, extent }) =>
      (sources[source] as CopiedTracks).file.slice(extent.start, extent.end),
    ),
  ])
}

/** The same movie with its edits in other ticks. */
function withTimescale(movie: Movie, timescale: number): Movie {
  if (movie.timescale === timescale) return movie
  const ticks = (duration: number): number => Math.round((duration * timescale) / movie.timescale)
  const tracks = movie.tracks.map((track) => ({
    ...track,
    edits: track.edits.map((edit) => ({ ...edit, duration: ticks(edit.duration) })),
  }))
  return { ...movie, timescale, tracks }
}

/**
 * The parts of a source that samples lie in, in order; those that touch are one.
 *
 * @param seconds how much one of them may hold, about; all that touches when left out
 */
function extentsOf(selections: readonly Selection[], seconds = Number.POSITIVE_INFINITY): Extent[] {
  const parts = selections.flatMap(({ track, samples: { offsets, sizes, times } }) =>
    Array.from(offsets, (start, at) => ({
      start,
      end: start + (sizes[at] as number),
      time: (times[at] as number) / track.timescale,
    })),
  )
  parts.sort((a, b) => a.start - b.start)
  const extents: Extent[] = []
  for (const part of parts) {
    const last = extents.at(-1)
    const isNext =
      last && (part.start < last.end || (part.start === last.end && part.time < last.time + seconds))
    if (isNext) last.end = Math.max(last.end, part.end)
    else extents.push(part)
  }
  return extents
}

/** An extent, and which source it is of. */
interface Place {
  readonly source: number
  readonly extent: Extent
}

/** The extents of all sources, always the one that is decoded next; each source's own stay in order. */
function inTurns(sources: readonly (readonly Extent[])[]): Place[] {
  const done = sources.map(() => 0)
  const places: Place[] = []
  for (;;) {
    let source = -1
    let next: Extent | undefined
    for (const [at, extents] of sources.entries()) {
      const extent = extents[done[at] as number]
      if (extent && (!next || extent.time < next.time)) [source, next] = [at, extent]
    }
    if (!next) return places
    done[source] = (done[source] as number) + 1
    places.push({ source, extent: next })
  }
}

/** Where each extent comes to lie when all are put behind each other. */
function movedExtents(places: readonly Place[], mediaStart: number): ReadonlyMap<Extent, number> {
  let at = mediaStart
  return new Map(
    places.map(({ extent }) => {
      const moved = at
      at += extent.end - extent.start
      return [extent, moved]
    }),
  )
}

/** Where samples lie when the extents that hold them are moved. */
function movedOffsets(
  { offsets }: Samples,
  extents: readonly Extent[],
  moved: ReadonlyMap<Extent, number>,
): Float64Array {
  const starts = extents.map(({ start }) => start)
  return offsets.map((offset) => {
    const extent = extents[lastNotAbove(starts, offset)] as Extent
    return offset - extent.start + (moved.get(extent) as number)
  })
}

/** The place of the last of some ascending numbers that is no greater than a value. */
function lastNotAbove(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] as number) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** The head of a box `mdat`, with a length of 64 bits where that is needed. */
export function mediaHead(bytes: number): Uint8Array<ArrayBuffer> {
  const isLong = bytes + 8 > 0xffff_ffff
  const parts = isLong
    ? [words([1]), latin1('mdat'), longWords([bytes + 16])]
    : [words([bytes + 8]), latin1('mdat')]
  return Uint8Array.from(parts.flatMap(({ buffer }) => [...new Uint8Array(buffer)]))
}
