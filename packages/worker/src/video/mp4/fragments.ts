import { type Box, boxesIn, boxHead, findBox } from './box.ts'
import type { Edit } from './edit.ts'
import { endOfMedia, type Samples } from './samples.ts'

/** Default sample properties, for fields that a fragment omits (ISO/IEC 14496-12 section 8.8.3). */
interface Defaults {
  readonly description: number
  readonly duration: number
  readonly size: number
  readonly flags: number
}

/** The samples of a track found so far, in decode order. Times are in ticks of the track. */
interface Found {
  readonly starts: number[]
  readonly delays: number[]
  readonly offsets: number[]
  readonly sizes: number[]
  readonly isKey: number[]
  readonly descriptions: number[]
  /** The decode time of the next sample. */
  next: number
}

/** The samples of all fragments, by track id. */
export type FragmentSamples = ReadonlyMap<number, Found>

/** Bytes read at a time: the header of a fragment, and that of its media. */
const windowLength = 16 << 10
/** The longest fragment header in bytes; only hostile files have longer ones. */
const maxHeader = 16 << 20
/** The most boxes: more than fragments of one second have in ten hours. */
const maxBoxes = 200_000
const maxSamples = 2_000_000

/**
 * Reads the sample tables of fragments, and none of their media.
 *
 * @param from the end of the index, as a file offset
 * @param nexts by track id, the end of the samples in the index, in ticks of the track
 * @returns `undefined` if the fragments are not understood
 */
export async function readFragments(
  file: Blob,
  from: number,
  mvex: Box,
  nexts: ReadonlyMap<number, number>,
): Promise<FragmentSamples | undefined> {
  const defaults = readDefaults(mvex)
  const found = new Map<number, Found>()
  const view = windowOn(file)
  let at = from
  for (let count = 0; at + 8 <= file.size; count++) {
    const { type, head, length } = boxHead(await view(at, 16))
    const end = length === 0 ? file.size : at + length
    if (end < at + head || count > maxBoxes) return undefined
    if (type === 'moof') {
      if (end > file.size || length > maxHeader) return undefined
      addFragment(found, await view(at + head, end - at - head), at, defaults, nexts)
    }
    at = end
  }
  const isFollowed = [...found.values()].every(({ sizes }) => sizes.length <= maxSamples)
  return isFollowed ? found : undefined
}

/** Reads parts of a file that are mostly close together. */
function windowOn(file: Blob): (at: number, length: number) => Promise<DataView<ArrayBuffer>> {
  let start = 0
  let bytes = new ArrayBuffer(0)
  return async (at, length) => {
    if (at < start || at + length > start + bytes.byteLength) {
      start = at
      bytes = await file.slice(at, at + Math.max(length, windowLength)).arrayBuffer()
    }
    return new DataView(bytes, at - start, Math.min(length, bytes.byteLength - (at - start)))
  }
}

function readDefaults(mvex: Box): ReadonlyMap<number, Defaults> {
  const boxes = boxesIn(mvex.content).filter(({ type }) => type === 'trex')
  return new Map(
    boxes.map(({ content }) => [
      content.getUint32(4),
      {
        description: content.getUint32(8),
        duration: content.getUint32(12),
        size: content.getUint32(16),
        flags: content.getUint32(20),
      },
    ]),
  )
}

const noDefaults: Defaults = { description: 1, duration: 0, size: 0, flags: 0 }

/** @param moofAt offset of the fragment: its own offsets are relative to it, or to the end of the previous track (section 8.8.7) */
function addFragment(
  tracks: Map<number, Found>,
  moof: DataView<ArrayBuffer>,
  moofAt: number,
  defaults: ReadonlyMap<number, Defaults>,
  nexts: ReadonlyMap<number, number>,
): void {
  let free = moofAt
  for (const traf of boxesIn(moof)) {
    const boxes = traf.type === 'traf' ? boxesIn(traf.content) : []
    const tfhd = findBox(boxes, 'tfhd')?.content
    if (!tfhd) continue
    const [flags, id] = [tfhd.getUint32(0), tfhd.getUint32(4)]
    let at = flags & 1 ? 16 : 8
    const field = (flag: number): number | undefined => {
      if (!(flags & flag)) return undefined
      at += 4
      return tfhd.getUint32(at - 4)
    }
    const own = defaults.get(id) ?? noDefaults
    const usual: Defaults = {
      description: field(2) ?? own.description,
      duration: field(8) ?? own.duration,
      size: field(0x10) ?? own.size,
      flags: field(0x20) ?? own.flags,
    }
    const base = flags & 1 ? Number(tfhd.getBigUint64(8)) : flags & 0x20000 ? moofAt : free
    const track = tracks.get(id) ?? nothing(nexts.get(id) ?? 0)
    tracks.set(id, track)
    const tfdt = findBox(boxes, 'tfdt')?.content
    // Negative times occur too: samples may be decoded before presentation starts.
    if (tfdt) track.next = tfdt.getUint8(0) === 1 ? Number(tfdt.getBigInt64(4)) : tfdt.getUint32(4)
    free = base
    for (const { type, content } of boxes)
      if (type === 'trun') free = addRun(track, content, base, free, usual)
  }
}

function nothing(next: number): Found {
  return { starts: [], delays: [], offsets: [], sizes: [], isKey: [], descriptions: [], next }
}

/** Flags of samples that depend on others, or are marked as non-sync (section 8.8.3.1). */
const isDelta = 0x0101_0000

/**
 * Section 8.8.8: the flags say which optional fields are present.
 *
 * @param free the offset of the samples if the run omits it
 * @returns the offset of their end
 */
function addRun(track: Found, trun: DataView, base: number, free: number, usual: Defaults): number {
  const flags = trun.getUint32(0)
  let at = 8
  const field = (flag: number): number | undefined => {
    if (!(flags & flag)) return undefined
    at += 4
    return trun.getInt32(at - 4)
  }
  const count = trun.getUint32(4)
  const offset = field(1)
  let place = offset === undefined ? free : base + offset
  const first = field(4)
  for (let sample = 0; sample < count && track.sizes.length <= maxSamples; sample++) {
    const duration = (field(0x100) ?? usual.duration) >>> 0
    const size = (field(0x200) ?? usual.size) >>> 0
    const own = field(0x400) ?? (sample === 0 ? first : undefined) ?? usual.flags
    track.starts.push(track.next)
    track.delays.push(field(0x800) ?? 0)
    track.offsets.push(place)
    track.sizes.push(size)
    track.isKey.push(own & isDelta ? 0 : 1)
    track.descriptions.push(usual.description - 1)
    track.next += duration
    place += size
  }
  return place
}

/** Samples, and an edit list with their presentation. */
export interface JoinedSamples {
  readonly samples: Samples
  readonly edits: readonly Edit[]
}

/**
 * The samples of an index followed by those of fragments, with times that start at 0. In a fragmented file, an edit list only says when
 * the track begins: its duration is not known when it is written.
 *
 * @returns `undefined` if times go backwards, or if an edit list says more than that
 */
export function joinedSamples(
  indexed: Samples,
  found: Found | undefined,
  edits: readonly Edit[],
  ticks: { readonly track: number; readonly movie: number },
): JoinedSamples | undefined {
  const added = found ?? nothing(indexed.times[indexed.count] as number)
  const count = indexed.count + added.sizes.length
  const first = indexed.count > 0 ? 0 : (added.starts[0] ?? 0)
  const times = new Float64Array(count + 1)
  times.set(indexed.times.subarray(0, indexed.count))
  for (const [at, start] of [...added.starts, added.next].entries()) {
    const place = indexed.count + at
    const before = place > 0 ? (times[place - 1] as number) : 0
    if (start - first < before - ticks.track) return undefined
    times[place] = Math.max(before, start - first)
  }
  const joined = <T extends Int32Array | Float64Array | Uint32Array | Uint8Array>(
    own: T,
    more: readonly number[],
  ): T => {
    const all = new (own.constructor as new (count: number) => T)(count)
    all.set(own)
    all.set(more, own.length)
    return all
  }
  const samples: Samples = {
    count,
    times,
    delays: joined(indexed.delays, added.delays),
    offsets: joined(indexed.offsets, added.offsets),
    sizes: joined(indexed.sizes, added.sizes),
    isKey: joined(indexed.isKey, added.isKey),
    descriptions: joined(indexed.descriptions, added.descriptions),
  }
  const begun = beginning(samples, first, edits, ticks)
  return begun && { samples, edits: begun }
}

/** @param first the decode time of the first sample, on the media timeline that the edits refer to */
function beginning(
  samples: Samples,
  first: number,
  edits: readonly Edit[],
  ticks: { readonly track: number; readonly movie: number },
): readonly Edit[] | undefined {
  const played = edits.filter(({ mediaTime }) => mediaTime >= 0)
  if (played.length > 1) return undefined
  const { mediaTime, rate } = played[0] ?? { mediaTime: 0, rate: 65_536 }
  const late = first - mediaTime
  const inMovie = (media: number): number => Math.round((media * ticks.movie) / ticks.track)
  const pauses = edits.filter(({ mediaTime }) => mediaTime < 0)
  const pause = pauses.reduce((sum, { duration }) => sum + duration, 0) + inMovie(Math.max(0, late))
  const from = Math.max(0, -late)
  if (pause === 0 && from === 0) return []
  const duration = inMovie(endOfMedia(samples) - from)
  const whole = { duration, mediaTime: from, rate }
  return pause > 0 ? [{ duration: pause, mediaTime: -1, rate: 65_536 }, whole] : [whole]
}
