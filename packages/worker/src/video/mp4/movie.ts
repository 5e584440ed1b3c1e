import { type Box, boxesIn, boxHead, findBox } from './box.ts'
import type { Edit } from './edit.ts'
import { joinedSamples, readFragments } from './fragments.ts'
import { isSingular, type Matrix, product, readMatrix, unit } from './matrix.ts'
import { sampleEntries, storedEntries } from './sample-entry.ts'
import { readSamples, type Samples } from './samples.ts'
import { inSamples } from './sound-clock.ts'

/** The content of an index (`moov`). */
export interface Movie {
  /** The payload of its box `mvhd`. */
  readonly header: DataView<ArrayBuffer>
  /** Ticks a second. */
  readonly timescale: number
  /** Its video and audio tracks with supported tables. */
  readonly tracks: readonly Track[]
  /** The number of its tracks of any kind. */
  readonly trackCount: number
}

/** A track whose packets can be located. */
export interface Track {
  readonly id: number
  readonly isVideo: boolean
  /** The payloads of its boxes `tkhd` and `mdhd`. */
  readonly header: DataView<ArrayBuffer>
  readonly mediaHeader: DataView<ArrayBuffer>
  /** Ticks a second. */
  readonly timescale: number
  readonly edits: readonly Edit[]
  /** The transformation of the picture by track and movie. */
  readonly matrix: Matrix
  /** Its sample descriptions as stored. */
  readonly stored: readonly Uint8Array<ArrayBuffer>[]
  /** The same in the form of MP4; `undefined` if they cannot be converted. */
  readonly entries: readonly Uint8Array<ArrayBuffer>[] | undefined
  readonly samples: Samples
}

/** The largest index in bytes: ten times that of a full hour. */
const maxIndex = 128 << 20
/** The most boxes at the top level: more than any program writes. */
const maxBoxes = 200

/**
 * Reads the index of a file and of its fragments (ISO/IEC 14496-12 section 8.8), and nothing else.
 *
 * @returns `undefined` if it is unsupported or damaged
 */
export async function readMovie(file: Blob): Promise<Movie | undefined> {
  const found = await indexOf(file)
  try {
    const movie = found && movieIn(found.moov)
    const mvex = found && findBox(boxesIn(found.moov), 'mvex')
    const whole = movie && mvex ? await withFragments(movie, file, found.end, mvex) : movie
    return (
      whole && { ...whole, tracks: whole.tracks.filter((track) => isWithin(track, file)).map(onItsClock) }
    )
  } catch (cause) {
    // A box that ends before its fields do.
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

function movieIn(moov: DataView<ArrayBuffer>): Movie | undefined {
  const boxes = boxesIn(moov)
  const mvhd = findBox(boxes, 'mvhd')?.content
  if (!mvhd || timescaleOf(mvhd) === 0) return undefined
  const matrix = readMatrix(mvhd, mvhd.getUint8(0) === 1 ? 48 : 36)
  const stored = boxes.filter(({ type }) => type === 'trak')
  const tracks = stored.map((trak) => readTrack(trak, matrix)).filter((track) => track !== undefined)
  return { header: mvhd, timescale: timescaleOf(mvhd), tracks, trackCount: stored.length }
}

/** The same movie with the samples of fragments, from a file offset on. */
async function withFragments(movie: Movie, file: Blob, from: number, mvex: Box): Promise<Movie | undefined> {
  const nexts = movie.tracks.map(({ id, samples }) => [id, samples.times[samples.count] as number] as const)
  const found = await readFragments(file, from, mvex, new Map(nexts))
  if (!found) return undefined
  const tracks = movie.tracks.map((track) => {
    const ticks = { track: track.timescale, movie: movie.timescale }
    const joined = joinedSamples(track.samples, found.get(track.id), track.edits, ticks)
    const isDescribed = joined?.samples.descriptions.every((description) => description < track.stored.length)
    return isDescribed ? { ...track, ...joined } : undefined
  })
  return { ...movie, tracks: tracks.filter((track) => track !== undefined) }
}

function onItsClock(track: Track): Track {
  const [entry] = track.stored
  return track.isVideo || !entry ? track : inSamples(track, entry)
}

/** A movie with some of its tracks only, by id; `undefined` if one of them is not supported. */
export function withTracks(movie: Movie, ids: readonly number[]): Movie | undefined {
  const tracks = ids.map((id) => movie.tracks.find((track) => track.id === id))
  return tracks.every((track) => track !== undefined) ? { ...movie, tracks } : undefined
}

/** The payload of the index, and the file offset of its end. */
async function indexOf(
  file: Blob,
): Promise<{ readonly moov: DataView<ArrayBuffer>; readonly end: number } | undefined> {
  let at = 0
  for (let count = 0; count < maxBoxes && at + 8 <= file.size; count++) {
    const { type, head, length } = boxHead(new DataView(await file.slice(at, at + 16).arrayBuffer()))
    const end = length === 0 ? file.size : at + length
    if (end < at + head || end > file.size || type === 'moof') return undefined
    if (type === 'moov') {
      if (length > maxIndex) return undefined
      return { moov: new DataView(await file.slice(at + head, end).arrayBuffer()), end }
    }
    at = end
  }
  return undefined
}

function readTrack({ content }: Box, movieMatrix: Matrix): Track | undefined {
  const boxes = boxesIn(content)
  const tkhd = findBox(boxes, 'tkhd')?.content
  const mdhd = findBox(boxes, 'mdia', 'mdhd')?.content
  const hdlr = findBox(boxes, 'mdia', 'hdlr')?.content
  const stbl = findBox(boxes, 'mdia', 'minf', 'stbl')
  const dref = findBox(boxes, 'mdia', 'minf', 'dinf', 'dref')
  if (!tkhd || !mdhd || !hdlr || !stbl || !isInFile(dref)) return undefined
  const handler = hdlr.getUint32(8)
  const isVideo = handler === 0x76696465
  if (!isVideo && handler !== 0x736f756e) return undefined
  const tables = boxesIn(stbl.content)
  const stsd = findBox(tables, 'stsd')?.content
  const stored = stsd ? storedEntries(stsd) : []
  const samples = readSamples(tables)
  const elst = findBox(boxes, 'edts', 'elst')?.content
  if (timescaleOf(mdhd) === 0 || !samples?.descriptions.every((description) => description < stored.length))
    return undefined
  const isLong = tkhd.getUint8(0) === 1
  const matrix = product(readMatrix(tkhd, isLong ? 52 : 40), movieMatrix)
  return {
    id: tkhd.getUint32(isLong ? 20 : 12),
    isVideo,
    header: tkhd,
    mediaHeader: mdhd,
    timescale: timescaleOf(mdhd),
    edits: elst ? readEdits(elst) : [],
    matrix: isSingular(matrix) ? unit : matrix,
    stored: stored.map(({ bytes }) => bytes),
    entries: sampleEntries(stored, isVideo),
    samples,
  }
}

/** Boxes `mvhd` and `mdhd` have the same first fields (sections 8.2.2 and 8.4.2). */
function timescaleOf(header: DataView): number {
  return header.getUint32(header.getUint8(0) === 1 ? 20 : 12)
}

/** Whether the samples are in this file, and not in an external one (section 8.7.2). */
function isInFile(dref: Box | undefined): boolean {
  return !dref || boxesIn(dref.content, 8).every(({ content }) => (content.getUint32(0) & 1) === 1)
}

function readEdits(elst: DataView): Edit[] {
  const isLong = elst.getUint8(0) === 1
  const size = isLong ? 20 : 12
  const count = Math.min(elst.getUint32(4), Math.floor((elst.byteLength - 8) / size))
  return Array.from({ length: count }, (_, index) => {
    const at = 8 + index * size
    return {
      duration: isLong ? Number(elst.getBigUint64(at)) : elst.getUint32(at),
      mediaTime: isLong ? Number(elst.getBigInt64(at + 8)) : elst.getInt32(at + 4),
      rate: elst.getInt32(at + size - 4),
    }
  })
}

function isWithin({ samples: { offsets, sizes } }: Track, file: Blob): boolean {
  return offsets.every((offset, at) => offset + (sizes[at] as number) <= file.size)
}
