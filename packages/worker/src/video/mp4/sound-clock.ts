import type { Edit } from './edit.ts'
import type { Samples } from './samples.ts'

/** Where the rate lies in the description of a track of sound (ISO/IEC 14496-12 section 12.2.3), behind the head of its box. */
const rateAt = 8 + 24

/** QuickTime's second version says a rate of 1 here, and the real one elsewhere. */
const lowestRate = 4000

/** Times of a track, and their clock. */
export interface Clock {
  readonly timescale: number
  /** The content of its box `mdhd`. */
  readonly mediaHeader: DataView<ArrayBuffer>
  readonly samples: Samples
  readonly edits: readonly Edit[]
}

/**
 * A track of sound on a clock that counts its samples, as nearly all programs write it. FFmpeg, and servers with it, take what an
 * edit list hides of sound for a number of samples, whatever the clock: with the ten million ticks a second of Smooth Streaming a cut
 * of 40 ms hides eight seconds.
 *
 * @param entry the first description of its samples, the whole box
 */
export function inSamples<T extends Clock>(track: T, entry: Uint8Array<ArrayBuffer>): T {
  const { timescale, samples, edits, mediaHeader } = track
  if (entry.byteLength < rateAt + 4) return track
  const rate = new DataView(entry.buffer, entry.byteOffset).getUint32(rateAt) >>> 16
  // Half or twice the rate is how HE-AAC is told.
  if (rate < lowestRate || [1, 2, 0.5].includes(timescale / rate)) return track
  const ticks = (value: number): number => Math.round((value * rate) / timescale)
  const header = new DataView(
    mediaHeader.buffer.slice(mediaHeader.byteOffset, mediaHeader.byteOffset + mediaHeader.byteLength),
  )
  header.setUint32(header.getUint8(0) === 1 ? 20 : 12, rate)
  return {
    ...track,
    timescale: rate,
    mediaHeader: header,
    samples: { ...samples, times: samples.times.map(ticks), delays: samples.delays.map(ticks) },
    edits: edits.map((edit) => (edit.mediaTime < 0 ? edit : { ...edit, mediaTime: ticks(edit.mediaTime) })),
  }
}
