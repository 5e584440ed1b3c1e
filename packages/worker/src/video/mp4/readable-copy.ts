import { box, latin1, words } from './box.ts'
import type { Movie, Track } from './movie.ts'
import { type Part, partsOf } from './parts.ts'
import { readableEntry } from './readable-entry.ts'
import { mediaHead } from './referenced-copy.ts'
import { type Samples, shownTimes } from './samples.ts'
import { withId } from './track-numbers.ts'
import { writeMovie } from './write-movie.ts'

/** A part of a track that is played in one go. */
export interface ReadablePart {
  /** The number of the track in the readable copy. */
  readonly id: number
  /** Which description of the track of the movie its samples go by; the first is 0. */
  readonly description: number
  /** When it starts and ends, in seconds of the movie. */
  readonly start: number
  readonly end: number
  /** When that starts in the track of the readable copy, in seconds. */
  readonly from: number
}

/** A file that programs read which know no edit lists. */
export interface ReadableMovie {
  readonly content: Blob
  /** For each track of the movie, what is played of it. */
  readonly tracks: readonly (readonly ReadablePart[])[]
}

/** Parts of one description each that are followed; a recording that was continued has two. */
const maxDescribed = 32

/**
 * Puts an index before a file that Mediabunny understands: without edit lists, of which it knows only the simplest, with one
 * description of samples a track, and with times that only grow. The samples stay where they are.
 *
 * @returns `undefined` where descriptions take turns too often
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

/** Samples behind each other that go by one description, and when the first of them is shown in the time of the media. */
interface Described {
  readonly description: number
  readonly samples: Samples
  readonly shown: number
  /** How many ticks sooner its samples are decoded than in the media. */
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

/** A part in pieces of one description each. */
function split(
  part: Part,
  pieces: readonly (Described & { readonly id: number })[],
  timescale: number,
): ReadablePart[] {
  return pieces.flatMap(({ id, description, shift, shown }, at) => {
    const next = pieces[at + 1]
    // What is before the first sample belongs to it, and what is behind the last one to that.
    const starts = at === 0 ? part.start : part.start + (shown - part.from) / timescale
    const ends = next ? part.start + (next.shown - part.from) / timescale : part.end
    const start = Math.max(part.start, starts)
    const end = Math.min(part.end, ends)
    if (end <= start) return []
    return [{ id, description, start, end, from: (part.from - shift) / timescale + (start - part.start) }]
  })
}

/** Who asks for a track by its number wants it, even where players would leave it out. */
function switchedOn(header: DataView<ArrayBuffer>, id: number): DataView<ArrayBuffer> {
  const view = withId(header, id)
  view.setUint32(0, view.getUint32(0) | 1)
  return view
}
