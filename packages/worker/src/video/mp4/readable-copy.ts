import { box, latin1, words } from './box.ts'
import type { Movie, Track } from './movie.ts'
import { type Part, partsOf } from './parts.ts'
import { readableEntry } from './readable-entry.ts'
import { mediaHead } from './referenced-copy.ts'
import { type Samples, shownTimes } from './samples.ts'
import { withId } from './track-numbers.ts'
import { writeMovie } from './write-movie.ts'

/** A part of a track that is played without interruption. */
export interface ReadablePart {
  /** The track id in the readable copy. */
  readonly id: number
  /** Index of its sample description in the movie's track, from 0. */
  readonly description: number
  /** Start and end in seconds of the movie. */
  readonly start: number
  readonly end: number
  /** Its start in the track of the readable copy, in seconds. */
  readonly from: number
}

/** A file for readers that do not support edit lists. */
export interface ReadableMovie {
  readonly content: Blob
  /** For each track of the movie, the parts that are played. */
  readonly tracks: readonly (readonly ReadablePart[])[]
}

/** The most parts with one sample description each; a continued recording has two. */
const maxDescribed = 32

/**
 * Prepends an index that Mediabunny supports to a file: without edit lists, of which it supports only the simplest, with one
 * sample description per track, and with increasing times. The samples stay where they are.
 *
 * @returns `undefined` if sample descriptions alternate too often
 */
export function readableCopy(file: Blob, movie: Movie, isQuickTime: boolean): ReadableMovie | undefined {
  const described = movie.tracks.map(byDescription)
  if (described.some(({ length }) => length > maxDescribed)) return undefined
  const played = movie.tracks.map((track) => partsOf(track, movie.timescale))

  let id = 0
  const selections: { track: Track; samples: Samples; edits: [] }[] = []
  const tracks = movie.tracks.map((track, at) => {
    const pieces = (described[at] as Described[]).map((piece) => ({ ...piece, id: ++id }))
    for (const { description, samples, id } of pieces) {
      const stored = [readableEntry(track.stored[description] as Uint8Array<ArrayBuffer>)]
      selections.push({
        track: { ...track, stored, header: switchedOn(track.header, id) },
        samples,
        edits: [],
      })
    }
    return (played[at] as readonly Part[]).flatMap((part) => split(part, pieces, track.timescale))
  })

  const type = box('ftyp', latin1(isQuickTime ? 'qt  ' : 'isom'), words([512]))
  const head = mediaHead(file.size)
  const indexAt = (start: number): Uint8Array<ArrayBuffer> =>
    writeMovie(
      movie,
      selections,
      selections.map(({ samples }) => samples.offsets.map((offset) => offset + start)),
      ({ stored }) => stored,
    )
  let start = 0
  let index = indexAt(start)
  while (start !== type.length + index.length + head.byteLength) {
    start = type.length + index.length + head.byteLength
    index = indexAt(start)
  }
  return { content: new Blob([type, index, head, file]), tracks }
}

/** Consecutive samples with one description, and the presentation time of the first one on the media timeline. */
interface Described {
  readonly description: number
  readonly samples: Samples
  readonly shown: number
  /** How many ticks earlier its samples are decoded than in the media. */
  readonly shift: number
}

function byDescription({ samples }: Track): Described[] {
  const shownAt = shownTimes(samples)
  const found: Described[] = []
  for (let first = 0; first < samples.count; ) {
    const description = samples.descriptions[first] as number
    let last = first + 1
    while (last < samples.count && samples.descriptions[last] === description) last++
    const own: Samples = {
      count: last - first,
      times: samples.times.slice(first, last + 1).map((time) => time - (samples.times[first] as number)),
      delays: samples.delays.slice(first, last),
      offsets: samples.offsets.slice(first, last),
      sizes: samples.sizes.slice(first, last),
      isKey: samples.isKey.slice(first, last),
      descriptions: new Uint8Array(last - first),
    }
    const shown = shownAt
      .subarray(first, last)
      .reduce((min, time) => Math.min(min, time), Number.POSITIVE_INFINITY)
    found.push({ description, samples: own, shown, shift: samples.times[first] as number })
    first = last
  }
  return found
}

/** Splits a part into pieces with one description each. */
function split(
  part: Part,
  pieces: readonly (Described & { readonly id: number })[],
  timescale: number,
): ReadablePart[] {
  return pieces.flatMap(({ id, description, shift, shown }, at) => {
    const next = pieces[at + 1]
    // Time before the first sample counts to the first, and time after the last to the last.
    const starts = at === 0 ? part.start : part.start + (shown - part.from) / timescale
    const ends = next ? part.start + (next.shown - part.from) / timescale : part.end
    const start = Math.max(part.start, starts)
    const end = Math.min(part.end, ends)
    if (end <= start) return []
    return [{ id, description, start, end, from: (part.from - shift) / timescale + (start - part.start) }]
  })
}

/** A track that is requested by id is enabled, even if players would skip it. */
function switchedOn(header: DataView<ArrayBuffer>, id: number): DataView<ArrayBuffer> {
  const view = withId(header, id)
  view.setUint32(0, view.getUint32(0) | 1)
  return view
}
