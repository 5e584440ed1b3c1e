import { box, latin1, longWords, type Part, words } from './box.ts'
import type { Edit } from './edit.ts'
import { type Matrix, unit, writeMatrix } from './matrix.ts'
import type { Movie, Track } from './movie.ts'
import { sampleTables } from './sample-tables.ts'
import type { Selection } from './selection.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Files with negative composition offsets need `iso4`. */
export const fileType: Bytes = box('ftyp', latin1('isom'), words([512]), latin1('isomiso2iso4mp41'))

/**
 * Writes an index: samples, their times and locations. It contains nothing about who made the video, with what, when or where.
 *
 * @param offsets for each track, the offsets of its samples in the new file
 * @param entriesOf returns the sample descriptions of a track
 */
export function writeMovie(
  movie: Movie,
  selections: readonly Selection[],
  offsets: readonly Float64Array[],
  entriesOf: (track: Track) => readonly Bytes[],
): Bytes {
  const tracks = selections.map((selection, at) =>
    writeTrack(selection, movie, offsets[at] as Float64Array, entriesOf(selection.track)),
  )
  const lengths = selections.map((selection) => shownTicks(selection, movie))
  const header = placed(withTimes(movie.header, Math.max(...lengths), 'mvhd'), unit, 'mvhd')
  return box('moov', box('mvhd', header), ...tracks)
}

/** A header with another matrix: the movie's is multiplied into those of its tracks, where all programs look for it. */
function placed(header: DataView<ArrayBuffer>, matrix: Matrix, type: 'mvhd' | 'tkhd'): DataView<ArrayBuffer> {
  writeMatrix(header, (header.getUint8(0) === 1 ? 48 : 36) + (type === 'tkhd' ? 4 : 0), matrix)
  return header
}

/** The duration of a track in ticks of the movie. */
function shownTicks({ track, samples, edits }: Selection, movie: Movie): number {
  const edited = edits.reduce((sum, { duration }) => sum + duration, 0)
  return edited || Math.round((mediaTicks(samples) * movie.timescale) / track.timescale)
}

function mediaTicks({ times, count }: Selection['samples']): number {
  return times[count] as number
}

function writeTrack(
  selection: Selection,
  movie: Movie,
  offsets: Float64Array,
  entries: readonly Bytes[],
): Bytes {
  const { track, samples, edits } = selection
  const { isVideo } = track
  return box(
    'trak',
    box('tkhd', placed(withTimes(track.header, shownTicks(selection, movie), 'tkhd'), track.matrix, 'tkhd')),
    ...(edits.length > 0 ? [box('edts', editList(edits))] : []),
    box(
      'mdia',
      box('mdhd', mediaHeader(track.mediaHeader, mediaTicks(samples))),
      handler(isVideo),
      box(
        'minf',
        isVideo ? box('vmhd', words([1, 0, 0])) : box('smhd', words([0, 0])),
        box('dinf', box('dref', words([0, 1]), box('url ', words([1])))),
        box('stbl', box('stsd', words([0, entries.length]), ...entries), ...sampleTables(samples, offsets)),
      ),
    ),
  )
}

/**
 * The header of a movie, track or media without its creation and modification dates, and with another duration
 * (sections 8.2.2, 8.3.2 and 8.4.2).
 */
function withTimes(header: Part, length: number, type: 'mvhd' | 'tkhd' | 'mdhd'): DataView<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = header
  const view = new DataView(buffer.slice(byteOffset, byteOffset + byteLength))
  const isLong = view.getUint8(0) === 1
  for (let at = 4; at < (isLong ? 20 : 12); at++) view.setUint8(at, 0)
  // Between the dates and the duration are the timescale, or the track id and a reserved field.
  const lengthAt = (isLong ? 24 : 16) + (type === 'tkhd' ? 4 : 0)
  if (isLong) view.setBigUint64(lengthAt, BigInt(length))
  else view.setUint32(lengthAt, length)
  // QuickTime: times of preview, poster and selection.
  if (type === 'mvhd') {
    const from = view.byteLength - 28
    for (let at = from; at < from + 24; at++) view.setUint8(at, 0)
  }
  return view
}

/** A Macintosh language code becomes `und`: MP4 has letters there. */
function mediaHeader(header: Part, length: number): DataView<ArrayBuffer> {
  const view = withTimes(header, length, 'mdhd')
  const languageAt = view.byteLength - 4
  if (view.getUint16(languageAt) < 0x400) view.setUint16(languageAt, undetermined)
  return view
}

/** `und` in five bits a letter. */
const undetermined = 0x55c4

function handler(isVideo: boolean): Bytes {
  const type = latin1(isVideo ? 'vide' : 'soun')
  return box(
    'hdlr',
    words([0, 0]),
    type,
    words([0, 0, 0]),
    latin1(isVideo ? 'VideoHandler\0' : 'SoundHandler\0'),
  )
}

function editList(edits: readonly Edit[]): Bytes {
  const isLong = edits.some(({ duration, mediaTime }) => Math.max(duration, mediaTime) > 0x7fff_ffff)
  const numbers = isLong ? longWords : words
  const entries = edits.flatMap(({ duration, mediaTime, rate }) => [
    numbers([duration, mediaTime]),
    words([rate]),
  ])
  return box('elst', words([isLong ? 1 << 24 : 0, edits.length]), ...entries)
}
