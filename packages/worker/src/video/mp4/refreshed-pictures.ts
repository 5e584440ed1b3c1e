import type { Movie } from './movie.ts'
import { lengthSizeIn } from './pictureless.ts'
import type { Samples } from './samples.ts'

/** Bytes read of a sample: SEI messages precede its slices. */
const read = 512
const recoveryPoint = 6

/**
 * A movie without false key frames: H.264 with intra refresh (column by column) marks where a refresh
 * begins, but no picture is complete until it has finished. For a second, players would show gray or nothing.
 *
 * @param movie its first track is the video track
 */
export async function withoutRefreshes(file: Blob, movie: Movie): Promise<Movie> {
  const [pictures, ...others] = movie.tracks
  const [entry] = pictures?.stored ?? []
  if (!pictures || !entry) return movie
  const { samples } = pictures
  const lengthSize = lengthSizeIn(entry, 'h264')
  const second = samples.isKey.indexOf(1, samples.isKey.indexOf(1) + 1)
  if (second < 0 || !(await isRefreshed(file, samples, second, lengthSize))) return movie
  const isKey = samples.isKey.slice()
  for (let at = second; at >= 0; at = isKey.indexOf(1, at + 1)) {
    if (await isRefreshed(file, samples, at, lengthSize)) isKey[at] = 0
  }
  return { ...movie, tracks: [{ ...pictures, samples: { ...samples, isKey } }, ...others] }
}

/** Whether a sample's recovery point says that pictures are correct only some frames later (ITU-T H.264 annex D.2.8). */
async function isRefreshed(
  file: Blob,
  { offsets, sizes }: Samples,
  sample: number,
  lengthSize: number,
): Promise<boolean> {
  const start = offsets[sample] as number
  const end = start + Math.min(sizes[sample] as number, read)
  const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer())
  for (let at = 0; at + lengthSize < bytes.length; ) {
    const length = bytes.subarray(at, at + lengthSize).reduce((sum, byte) => sum * 256 + byte, 0)
    const type = (bytes[at + lengthSize] as number) & 31
    if (type >= 1 && type <= 5) return false
    if (type === 6 && bytes[at + lengthSize + 1] === recoveryPoint) {
      // The frame count is an Exp-Golomb code: a first bit of 1 means 0.
      return ((bytes[at + lengthSize + 3] ?? 0x80) & 0x80) === 0
    }
    at += lengthSize + length
  }
  return false
}
