import { RecoveredReferences } from '../h264/recovered-references.ts'
import { keyFrameTime } from './key-frames.ts'
import type { Movie, Track } from './movie.ts'
import { partsOf } from './parts.ts'
import { shownTimes } from './samples.ts'

/** Read of a sample: what is looked for stands in the header of its first slice. */
const read = 1024
/** Samples behind a key frame in which pictures before it may be mentioned: no decoder keeps more. */
const mentions = 48
/** Key frames that are tried, from the wanted one back. */
const tries = 32

/**
 * The latest time at or before another one from which on the packets of H.264 can be copied and be decoded without a fault. Behind some
 * key frames of open GOPs there are orders to forget pictures before them; where these were cut off, Chromium 156 plays nothing.
 *
 * @param movie its first track is that of the pictures
 * @param seconds when in what is played
 * @returns seconds; that of the latest key frame if there is no better one near; `undefined` where nothing is played
 */
export async function cleanStart(file: Blob, movie: Movie, seconds: number): Promise<number | undefined> {
  const latest = keyFrameTime(movie, seconds)
  const [track, ...others] = movie.tracks
  if (!track) return latest
  const isKey = track.samples.isKey.slice()
  const left: Movie = { ...movie, tracks: [{ ...track, samples: { ...track.samples, isKey } }, ...others] }
  const shownAt = shownTimes(track.samples)
  for (let nth = 0, time = latest; nth < tries && time !== undefined; nth++) {
    const key = keyAt(left, shownAt, time)
    if (key < 0 || (await isClean(file, track, shownAt, key))) return time
    isKey[key] = 0
    time = keyFrameTime(left, seconds)
  }
  return latest
}

/** The key frame that is shown at a time; -1 if none begins there. */
function keyAt(movie: Movie, shownAt: Float64Array, time: number): number {
  const track = movie.tracks[0] as Track
  const part = partsOf(track, movie.timescale).findLast(({ start }) => start <= time + 1e-6)
  if (!part) return -1
  const wanted = part.from + (time - part.start) * track.timescale
  return shownAt.findIndex((shown, at) => track.samples.isKey[at] === 1 && Math.abs(shown - wanted) < 1)
}

async function isClean(
  file: Blob,
  { samples, stored }: Track,
  shownAt: Float64Array,
  key: number,
): Promise<boolean> {
  const configuration = configurationIn(stored[samples.descriptions[key] as number])
  if (!configuration) return true
  const references = new RecoveredReferences(configuration)
  const end = Math.min(samples.count, key + mentions)
  for (let at = key; at < end && (at === key || samples.isKey[at] !== 1); at++) {
    if ((shownAt[at] as number) < (shownAt[key] as number)) continue
    const start = samples.offsets[at] as number
    const length = Math.min(samples.sizes[at] as number, read)
    const head = new Uint8Array(await file.slice(start, start + length).arrayBuffer())
    if (references.mended(head) !== head) return false
  }
  return true
}

/** The content of the box `avcC` in a description; `undefined` for other codecs. */
function configurationIn(entry: Uint8Array | undefined): Uint8Array | undefined {
  if (!entry) return undefined
  const at = entry.findIndex((_, place) =>
    [...'avcC'].every((letter, nth) => entry[place + nth] === letter.charCodeAt(0)),
  )
  if (at < 4) return undefined
  const length = new DataView(entry.buffer, entry.byteOffset + at - 4, 4).getUint32(0)
  return entry.subarray(at + 4, at - 4 + length)
}
