import type { Edit } from './edit.ts'
import type { Samples } from './samples.ts'

/** Offset of the sample rate in an audio sample description (ISO/IEC 14496-12 section 12.2.3), with the box header. */
const rateAt = 8 + 24

/** QuickTime's version 2 has a rate of 1 here, and the real one elsewhere. */
const lowestRate = 4000

/** Times of a track, and their timescale. */
export interface Clock {
  readonly timescale: number
  /** The content of its box `mdhd`. */
  readonly mediaHeader: DataView<ArrayBuffer>
  readonly samples: Samples
  readonly edits: readonly Edit[]
}

/**
 * Changes an audio track to a timescale of its sample rate, as nearly all programs write it. FFmpeg, and servers with it, read the time
 * that an edit list hides as a number of audio samples, whatever the timescale: with the ten million ticks per second of Smooth
 * Streaming, a cut of 40 ms would hide eight seconds.
 *
 * @param entry its first sample description, the whole box
 */
export function inSamples<T extends Clock>(track: T, entry: Uint8Array<ArrayBuffer>): T {
  const { timescale, samples, edits, mediaHeader } = track
  if (entry.byteLength < rateAt + 4) return track
  const rate = new DataView(entry.buffer, entry.byteOffset).getUint32(rateAt) >>> 16
  // HE-AAC may declare half or twice the rate.
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
