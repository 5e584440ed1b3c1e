import type { TimeRange } from '../time-range.ts'
import { latin1, longWords, words } from './box.ts'
import { type Movie, type Track, withTracks } from './movie.ts'
import type { Samples } from './samples.ts'
import { type Selection, select } from './selection.ts'
import { fileType, writeMovie } from './write-movie.ts'

/** A track whose descriptions an MP4 can hold. */
type Described = Track & { readonly entries: NonNullable<Track['entries']> }

/** A part of the source that lies in the output as it is. */
interface Extent {
  readonly start: number
  end: number
}

/** A `Blob` of more parts takes browsers longer than to copy their bytes. */
const mostExtents = 50_000

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
  if (!movie?.tracks.every((track): track is Described => track.entries !== undefined)) return undefined
  const selections = movie.tracks.map((track) => select(track, movie, range))
  if (!selections.every((selection): selection is Selection => selection !== undefined)) return undefined

  const extents = extentsOf(selections.map(({ samples }) => samples))
  if (extents.length > mostExtents) return undefined
  const bytes = extents.reduce((sum, { start, end }) => sum + end - start, 0)
  const head = mediaHead(bytes)
  const indexAt = (mediaStart: number): Uint8Array<ArrayBuffer> =>
    writeMovie(
      movie,
      selections,
      selections.map(({ samples }) => movedOffsets(samples, extents, mediaStart)),
      ({ entries }) => entries as Described['entries'],
    )
  // How long the index is depends on how far the offsets in it reach, and they begin behind it: that settles at once.
  let mediaStart = 0
  let index = indexAt(mediaStart)
  while (mediaStart !== fileType.length + index.length + head.byteLength) {
    mediaStart = fileType.length + index.length + head.byteLength
    index = indexAt(mediaStart)
  }
  return new Blob([fileType, index, head, ...extents.map(({ start, end }) => file.slice(start, end))])
}

/** The parts of the source that samples lie in, in order; those that touch are one. */
function extentsOf(tracks: readonly Samples[]): Extent[] {
  const parts = tracks.flatMap(({ offsets, sizes }) =>
    Array.from(offsets, (start, at) => ({ start, end: start + (sizes[at] as number) })),
  )
  parts.sort((a, b) => a.start - b.start)
  const extents: Extent[] = []
  for (const { start, end } of parts) {
    const last = extents.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else extents.push({ start, end })
  }
  return extents
}

/** Where samples lie when the extents that hold them are put behind each other. */
function movedOffsets({ offsets }: Samples, extents: readonly Extent[], mediaStart: number): Float64Array {
  const starts = extents.map(({ start }) => start)
  const moved: number[] = []
  let at = mediaStart
  for (const { start, end } of extents) {
    moved.push(at)
    at += end - start
  }
  return offsets.map((offset) => {
    const extent = lastNotAbove(starts, offset)
    return offset - (starts[extent] as number) + (moved[extent] as number)
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
