import { type Box, findBox } from './box.ts'

/** The samples of a track in decode order. Times are in ticks of the track. */
export interface Samples {
  readonly count: number
  /** Decode times, and the end of the last sample as one more entry. */
  readonly times: Float64Array
  /** Composition offsets: presentation time minus decode time. */
  readonly delays: Int32Array
  /** File offsets and sizes in bytes. */
  readonly offsets: Float64Array
  readonly sizes: Uint32Array
  /** 1 for key frames, 0 for others. */
  readonly isKey: Uint8Array
  /** Index of each sample's description in the track, from 0. */
  readonly descriptions: Uint8Array
}

/** The fields of samples that stay the same if some are selected or reordered: location, key frame and description. */
export function contentOf(
  samples: Samples,
  indices: ArrayLike<number>,
): Pick<Samples, 'count' | 'offsets' | 'sizes' | 'isKey' | 'descriptions'> {
  return {
    count: indices.length,
    offsets: Float64Array.from(indices, (index) => samples.offsets[index] as number),
    sizes: Uint32Array.from(indices, (index) => samples.sizes[index] as number),
    isKey: Uint8Array.from(indices, (index) => samples.isKey[index] as number),
    descriptions: Uint8Array.from(indices, (index) => samples.descriptions[index] as number),
  }
}

/** The most samples: more than a video of ten hours has. Uncompressed audio reaches that in 40 seconds, but would take too much memory. */
const maxSamples = 2_000_000

/**
 * Reads the tables of a box `stbl` (ISO/IEC 14496-12 sections 8.6 and 8.7).
 *
 * @returns `undefined` if they contradict each other, or are of a kind that hardly any program writes (4-bit sizes)
 */
export function readSamples(stbl: readonly Box[]): Samples | undefined {
  const table = (type: string): DataView<ArrayBuffer> | undefined => findBox(stbl, type)?.content
  const [stts, stsz, stsc] = [table('stts'), table('stsz'), table('stsc')]
  const chunks = chunkOffsets(table('stco'), table('co64'))
  if (!stts || !stsz || !stsc || !chunks) return undefined
  try {
    const count = stsz.getUint32(8)
    if (count > maxSamples) return undefined
    const sizes = readSizes(stsz, count)
    const times = readTimes(stts, count)
    const places = readPlaces(stsc, chunks, sizes)
    if (!times || !places) return undefined
    const delays = readDelays(table('ctts'), count)
    return { count, times, delays, sizes, ...places, isKey: readKeys(table('stss'), count) }
  } catch (cause) {
    // A truncated table.
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

function chunkOffsets(stco: DataView | undefined, co64: DataView | undefined): Float64Array | undefined {
  if (co64)
    return Float64Array.from({ length: entries(co64, 8) }, (_, at) => Number(co64.getBigUint64(8 + at * 8)))
  return stco && Float64Array.from({ length: entries(stco, 4) }, (_, at) => stco.getUint32(8 + at * 4))
}

/** The declared number of entries, if the table is large enough for them. */
function entries(table: DataView, size: number): number {
  const count = table.getUint32(4)
  if (8 + count * size > table.byteLength) throw new RangeError('A table ends before its entries do')
  return count
}

function readSizes(stsz: DataView, count: number): Uint32Array {
  const uniform = stsz.getUint32(4)
  if (uniform > 0) return new Uint32Array(count).fill(uniform)
  return Uint32Array.from({ length: count }, (_, at) => stsz.getUint32(12 + at * 4))
}

/**
 * Decode times. Negative durations, with which some programs correct earlier ones, count as one tick, as in FFmpeg (and
 * so in Chromium and on servers); the durations after them are shortened until the difference is made up.
 */
function readTimes(stts: DataView, count: number): Float64Array | undefined {
  const times = new Float64Array(count + 1)
  let sample = 0
  let now = 0
  let told = 0
  for (let entry = 0; entry < entries(stts, 8); entry++) {
    const length = stts.getUint32(8 + entry * 8)
    const last = Math.min(count, sample + length)
    const stored = stts.getInt32(12 + entry * 8)
    told += stored * length
    const ahead = Math.floor((now + Math.max(1, stored) * length - told) / Math.max(1, length))
    const ticks = stored < 0 || ahead > 0 ? Math.max(1, Math.max(1, stored) - ahead) : stored
    for (; sample < last; sample++) times[sample + 1] = now += ticks
  }
  return sample === count ? times : undefined
}

/** Version 1 of the table allows negative delays, and programs write them in version 0, too (section 8.6.1.3). */
function readDelays(ctts: DataView | undefined, count: number): Int32Array {
  const delays = new Int32Array(count)
  if (!ctts) return delays
  let sample = 0
  for (let entry = 0; entry < entries(ctts, 8) && sample < count; entry++) {
    const last = Math.min(count, sample + ctts.getUint32(8 + entry * 8))
    delays.fill(ctts.getInt32(12 + entry * 8), sample, last)
    sample = last
  }
  return delays
}

/** Without this table every sample is a key frame (section 8.6.2). */
function readKeys(stss: DataView | undefined, count: number): Uint8Array {
  if (!stss) return new Uint8Array(count).fill(1)
  const keys = new Uint8Array(count)
  for (let entry = 0; entry < entries(stss, 4); entry++) keys[stss.getUint32(8 + entry * 4) - 1] = 1
  return keys
}

/** Samples are contiguous in chunks; runs of chunks have the same number of samples and description (section 8.7.4). */
function readPlaces(
  stsc: DataView,
  chunks: Float64Array,
  sizes: Uint32Array,
): Pick<Samples, 'offsets' | 'descriptions'> | undefined {
  const offsets = new Float64Array(sizes.length)
  const descriptions = new Uint8Array(sizes.length)
  const runs = entries(stsc, 12)
  let sample = 0
  for (let run = 0; run < runs; run++) {
    const first = stsc.getUint32(8 + run * 12) - 1
    const next = run + 1 < runs ? stsc.getUint32(20 + run * 12) - 1 : chunks.length
    const samplesInChunk = stsc.getUint32(12 + run * 12)
    const description = stsc.getUint32(16 + run * 12) - 1
    for (let chunk = first; chunk < Math.min(next, chunks.length); chunk++) {
      let offset = chunks[chunk] ?? Number.NaN
      for (let nth = 0; nth < samplesInChunk && sample < sizes.length; nth++, sample++) {
        offsets[sample] = offset
        descriptions[sample] = description
        offset += sizes[sample] as number
      }
    }
  }
  return sample === sizes.length && !offsets.some(Number.isNaN) ? { offsets, descriptions } : undefined
}

/** The presentation time of each sample on the media timeline. */
export function shownTimes({ count, times, delays }: Samples): Float64Array {
  return Float64Array.from({ length: count }, (_, at) => (times[at] as number) + (delays[at] as number))
}

/** The duration of a sample: until the next one is decoded. */
export function lengthOf({ times }: Samples, at: number): number {
  return (times[at + 1] as number) - (times[at] as number)
}

/** The end of the sample that is presented last, in ticks. */
export function endOfMedia(samples: Samples): number {
  return shownTimes(samples).reduce((latest, time, at) => Math.max(latest, time + lengthOf(samples, at)), 0)
}
