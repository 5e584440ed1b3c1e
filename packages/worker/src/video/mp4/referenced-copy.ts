import type { TimeRange } from '../time-range.ts'
import { latin1, longWords, words } from './box.ts'
import { type Movie, type Track, withTracks } from './movie.ts'
import type { Samples } from './samples.ts'
import { type Selection, select } from './selection.ts'
import { numbered } from './track-numbers.ts'
import { fileType, writeMovie } from './write-movie.ts'

/** A track whose sample descriptions MP4 can hold. */
type Described = Track & { readonly entries: NonNullable<Track['entries']> }

/** The tracks and the range of a file that are copied. */
export interface CopiedTracks {
  readonly file: Blob
  /** Its index, with only the tracks to copy. */
  readonly movie: Movie
  /** The part that is copied; all of it when left out. */
  readonly range?: TimeRange | undefined
}

/** A slice of a source that the output contains unchanged. */
interface Extent {
  readonly start: number
  end: number
  /** The decode time of its first sample, in seconds. */
  readonly time: number
}

/** The most parts of a `Blob`: with more, browsers take longer than copying the bytes would. */
const maxExtents = 50_000

/** Seconds of one file before the other gets its turn: the usual interleaving. */
const maxAtOnce = 1

/**
 * Copies tracks of an MP4 or QuickTime file into a new MP4 without reading them: the output is a new index, followed by
 * slices of the source. This takes only the time to read the old index, however large the file is, and no memory or disk.
 * Packets cannot change, since nothing touches them.
 *
 * The output can be read as long as the source can: if the person changes or removes the file on their disk, reading the output
 * fails like reading the file itself.
 *
 * @param whole the index of the file
 * @param ids ids of the tracks to copy; the output contains nothing else of the source
 * @param range the part to copy; by default everything. An edit list makes players start and end exactly there; pictures from the
 *   key frame before it are in the file for decoders
 * @returns `undefined` for an unsupported file
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
 * The same with tracks of several files: copied tracks of a source, and its encoded ones. Each file is shown from
 * the start of its range on.
 *
 * @param sources the first one provides timescale and header of the output
 * @returns `undefined` for unsupported files
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
    // Video tracks first, whichever file they are from.
    tracks.sort((a, b) => Number(b.selection.track.isVideo) - Number(a.selection.track.isVideo))
    const { movie, selections } = numbered(
      first.movie,
      tracks.map(({ selection }) => selection),
    )
    const offsets = tracks.map(({ offsets }) => offsets)
    return writeMovie(movie, selections, offsets, ({ entries }) => entries as Described['entries'])
  }
  // The length of the index depends on the size of its offsets, which depend on its length. Few passes settle it.
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

/** The same movie with its edits in another timescale. */
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
 * The slices of a source that contain samples, in order; adjacent ones are merged.
 *
 * @param seconds approximate maximum duration of one slice; by default unlimited
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

/** An extent, and the index of its source. */
interface Place {
  readonly source: number
  readonly extent: Extent
}

/** The extents of all sources, interleaved by decode time; those of one source stay in order. */
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

/** The offset of each extent when all are concatenated. */
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

/** The offsets of samples after their extents were moved. */
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

/** The index of the last of some ascending numbers that is not greater than a value. */
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

/** The header of a box `mdat`, with a 64-bit length if needed. */
export function mediaHead(bytes: number): Uint8Array<ArrayBuffer> {
  const isLong = bytes + 8 > 0xffff_ffff
  const parts = isLong
    ? [words([1]), latin1('mdat'), longWords([bytes + 16])]
    : [words([bytes + 8]), latin1('mdat')]
  return Uint8Array.from(parts.flatMap(({ buffer }) => [...new Uint8Array(buffer)]))
}
