import type { Movie, Track } from './movie.ts'
import { contentOf, type Samples } from './samples.ts'

/** Bytes read of a sample at a time: samples with only messages are short. */
const read = 64
/** The most NAL units read: more than precede a picture. */
const maxUnits = 16
const lastSlice = { h264: 5, hevc: 31 }
/** A unit that precedes a slice of H.264, or, in files of some programs, holds it. */
const prefix = 14

/**
 * A movie without video samples that contain no picture: some cameras store SEI messages (exposure, position) as samples
 * of their own. Browsers' decoders stop at them, and they contain private data.
 *
 * @param movie its first track is the video track
 */
export async function withoutPictureless(file: Blob, movie: Movie, codec: string): Promise<Movie> {
  const [pictures, ...others] = movie.tracks
  if (!pictures || (codec !== 'h264' && codec !== 'hevc')) return movie
  const sizes = pictures.stored.map((entry) => lengthSizeIn(entry, codec))
  const { samples } = pictures
  const kept: number[] = []
  for (let at = 0; at < samples.count; at++) {
    const lengthSize = sizes[samples.descriptions[at] as number] ?? 4
    if (await hasPicture(file, samples, at, codec, lengthSize)) kept.push(at)
  }
  return { ...movie, tracks: [{ ...pictures, samples: only(samples, kept) } satisfies Track, ...others] }
}

/** Bytes of a NAL unit length, from the configuration in a sample description (ISO/IEC 14496-15 sections 5.3.3.1 and 8.3.3.1). */
export function lengthSizeIn(entry: Uint8Array, codec: 'h264' | 'hevc'): number {
  const name = codec === 'h264' ? 'avcC' : 'hvcC'
  const at = entry.findIndex((_, place) =>
    [...name].every((letter, nth) => entry[place + nth] === letter.charCodeAt(0)),
  )
  const flags = entry[at + 4 + (codec === 'h264' ? 4 : 21)]
  return at < 0 || flags === undefined ? 4 : (flags & 3) + 1
}

async function hasPicture(
  file: Blob,
  { offsets, sizes }: Samples,
  sample: number,
  codec: 'h264' | 'hevc',
  lengthSize: number,
): Promise<boolean> {
  const start = offsets[sample] as number
  const size = sizes[sample] as number
  let at = 0
  for (let units = 0; units < maxUnits && at + lengthSize < size; units++) {
    const bytes = new Uint8Array(
      await file.slice(start + at, start + Math.min(size, at + read)).arrayBuffer(),
    )
    const length = bytes.subarray(0, lengthSize).reduce((sum, byte) => sum * 256 + byte, 0)
    const head = bytes[lengthSize] ?? 0
    const type = codec === 'h264' ? head & 31 : (head >> 1) & 63
    // Damaged samples stay as they are.
    if (length === 0 || (type <= lastSlice[codec] && (codec === 'hevc' || type > 0))) return true
    if (codec === 'h264' && type === prefix) return true
    at += lengthSize + length
  }
  return at !== size || size === 0
}

/** A subset of the samples; each lasts until the next one. */
function only(samples: Samples, kept: readonly number[]): Samples {
  const [first = 0] = kept
  const times = Float64Array.from([...kept, samples.count], (at) => samples.times[at] as number)
  const delays = Int32Array.from(kept, (at) => samples.delays[at] as number)
  // The first one is decoded at once, and its presentation time stays.
  if (kept.length > 0) {
    delays[0] = (delays[0] as number) + (samples.times[first] as number)
    times[0] = 0
  }
  return { ...contentOf(samples, kept), times, delays }
}
