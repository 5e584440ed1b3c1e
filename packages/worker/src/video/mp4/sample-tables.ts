import { box, longWords, words } from './box.ts'
import type { Samples } from './samples.ts'

/**
 * Writes the sample tables, except for the sample description (ISO/IEC 14496-12 sections 8.6 and 8.7).
 *
 * @param offsets of each sample in the new file
 */
export function sampleTables(samples: Samples, offsets: Float64Array): Uint8Array<ArrayBuffer>[] {
  const { count, times, delays, sizes, isKey } = samples
  const durations = runs(count, (at) => (times[at + 1] as number) - (times[at] as number))
  const tables = [box('stts', words([0, durations.length / 2]), words(durations))]
  if (delays.some((delay) => delay !== 0)) {
    const entries = runs(count, (at) => delays[at] as number)
    const version = delays.some((delay) => delay < 0) ? 1 << 24 : 0
    tables.push(box('ctts', words([version, entries.length / 2]), words(entries)))
  }
  if (isKey.includes(0)) {
    const keys: number[] = []
    isKey.forEach((key, at) => {
      if (key) keys.push(at + 1)
    })
    tables.push(box('stss', words([0, keys.length]), words(keys)))
  }
  return [...tables, ...chunkTables(offsets, samples), box('stsz', words([0, 0, count]), words(sizes))]
}

/** Run-length encodes values, as pairs of count and value. */
function runs(count: number, valueAt: (at: number) => number): number[] {
  const found: number[] = []
  let start = 0
  for (let at = 1; at <= count; at++) {
    if (at < count && valueAt(at) === valueAt(start)) continue
    found.push(at - start, valueAt(start))
    start = at
  }
  return found
}

/** Consecutive samples of one description form a chunk. */
function chunkTables(offsets: Float64Array, { sizes, descriptions }: Samples): Uint8Array<ArrayBuffer>[] {
  const starts: number[] = []
  const counts: number[] = []
  const kinds: number[] = []
  offsets.forEach((offset, at) => {
    const isNext = at > 0 && offset === (offsets[at - 1] as number) + (sizes[at - 1] as number)
    if (isNext && descriptions[at] === descriptions[at - 1])
      counts[counts.length - 1] = (counts.at(-1) as number) + 1
    else {
      starts.push(offset)
      counts.push(1)
      kinds.push((descriptions[at] as number) + 1)
    }
  })
  const inChunks: number[] = []
  counts.forEach((samples, chunk) => {
    const kind = kinds[chunk] as number
    if (samples !== counts[chunk - 1] || kind !== kinds[chunk - 1]) inChunks.push(chunk + 1, samples, kind)
  })
  const isLong = starts.some((start) => start > 0xffff_ffff)
  return [
    box('stsc', words([0, inChunks.length / 3]), words(inChunks)),
    isLong
      ? box('co64', words([0, starts.length]), longWords(starts))
      : box('stco', words([0, starts.length]), words(starts)),
  ]
}
