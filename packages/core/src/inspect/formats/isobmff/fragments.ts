import { type Box, boxesIn, boxesOf } from '../../boxes.ts'
import type { ByteSource } from '../../byte-source.ts'
import { isDamage } from '../../damaged-file.ts'
import { FrameTimes } from '../../frame-times.ts'
import type { BoxWalk, Span } from './box-walk.ts'

/** What fragments say about one track (ISO/IEC 14496-12 section 8.8), in its ticks. */
export interface FragmentedTrack {
  readonly times: FrameTimes
  /** When the first sample is shown. */
  readonly start: number
  /** When the last sample ends. */
  readonly end: number
  /** By how much the first sample is shown later than it is decoded. */
  readonly offset: number
}

/** The header of a fragment is longer only where somebody means harm. */
const maxFragment = 64 * 1024
const fragmentRead = 1024
/** Bytes read of consecutive fragments' headers, before the rest is derived from the end of the file. */
const maxHeaders = 320 * 1024
/** Where the last fragment is looked for. */
const tailLength = 256 * 1024
const moofType = 0x6d6f6f66
const mfhdType = 0x6d666864

/** Samples of a track that were met so far. */
interface Progress {
  times: FrameTimes
  start: number | null
  /** Where in the media, as samples are decoded, the next one starts. */
  next: number
  /** When the first one is shown after it is decoded. */
  offset: number
}

/** How long samples last, by the number of the track, where their fragment does not say (section 8.8.3). */
export type Defaults = ReadonlyMap<number, number>

/** Reads the defaults in a box `mvex`. */
export async function readDefaults(walk: BoxWalk, mvex: Span): Promise<Defaults> {
  const defaults = new Map<number, number>()
  for await (const box of walk.within(mvex)) {
    if (box.type !== 'trex') continue
    const view = await walk.payload(box, 16)
    defaults.set(view.getUint32(4), view.getUint32(12))
  }
  return defaults
}

/** The samples that fragments hold, track by track. */
export class Fragments {
  readonly #defaults: Defaults
  readonly #tracks = new Map<number, Progress>()

  constructor(defaults: Defaults) {
    this.#defaults = defaults
  }

  /** Adds samples that the index tells of, which come before those of the fragments. */
  addIndexed(id: number, times: FrameTimes, offset: number): void {
    this.#tracks.set(id, { times, start: 0, next: times.ticks, offset })
  }

  track(id: number): FragmentedTrack | null {
    const progress = this.#tracks.get(id)
    if (!progress || progress.start === null) return null
    const { times, start, next, offset } = progress
    return { times, start: start + offset, end: next + offset, offset }
  }

  /**
   * Reads the fragments from a place in the file on: each of them, or the first ones and the last where there are very
   * many.
   *
   * @returns how much of the file they are known of (1 is all), and whether the last one is cut off
   */
  async read(source: ByteSource, from: number): Promise<{ part: number; truncated: boolean }> {
    const budget = source.bytesRead + maxHeaders
    let at = from
    let truncated = false
    try {
      for await (const box of boxesOf(source, from)) {
        if (box.type === 'moof') addFragment(this.#tracks, await headerOf(source, box), this.#defaults)
        at = box.end
        truncated = at > source.byteLength
        if (source.bytesRead > budget) break
      }
    } catch (error) {
      // More fragments than are followed one by one, a cut one, or bytes after the last that are none.
      if (!isDamage(error)) throw error
    }
    const known = at >= source.byteLength - 8 || (await this.#addLast(source))
    return { part: known ? 1 : at / source.byteLength, truncated }
  }

  /** Finds the last fragment at the end of the file, which tells how long all before it last. */
  async #addLast(source: ByteSource): Promise<boolean> {
    const tail = await source.view(Math.max(0, source.byteLength - tailLength), tailLength)
    for (let at = tail.byteLength - 16; at >= 4; at--) {
      if (tail.getUint32(at) !== moofType || tail.getUint32(at + 8) !== mfhdType) continue
      const last = new Map<number, Progress>()
      const length = Math.min(tail.getUint32(at - 4) - 8, tail.byteLength - at - 4)
      addFragment(last, new DataView(tail.buffer, tail.byteOffset + at + 4, length), this.#defaults)
      for (const [id, { next }] of last) {
        const progress = this.#tracks.get(id)
        if (progress) progress.next = Math.max(progress.next, next)
      }
      return true
    }
    return false
  }
}

function headerOf(source: ByteSource, { start, end }: Box): Promise<DataView<ArrayBuffer>> {
  return source.view(start, Math.min(end - start, maxFragment), fragmentRead)
}

function addFragment(tracks: Map<number, Progress>, moof: DataView, defaults: Defaults): void {
  for (const traf of boxesIn(moof, 0)) {
    if (traf.type !== 'traf') continue
    const boxes = boxesIn(moof, traf.start, traf.end)
    const tfhd = boxes.find(({ type }) => type === 'tfhd')
    if (!tfhd) continue
    const { id, duration } = readTrackFragment(moof, tfhd)
    const progress = tracks.get(id) ?? { times: new FrameTimes(), start: null, next: 0, offset: 0 }
    tracks.set(id, progress)
    const tfdt = boxes.find(({ type }) => type === 'tfdt')
    if (tfdt) {
      const wide = moof.getUint8(tfdt.start) === 1
      progress.next = wide ? Number(moof.getBigUint64(tfdt.start + 4)) : moof.getUint32(tfdt.start + 4)
    }
    for (const trun of boxes.filter(({ type }) => type === 'trun')) {
      addRun(progress, moof, trun, duration ?? defaults.get(id) ?? 0)
    }
  }
}

/** Section 8.8.7: the flags say which of the optional fields are there. */
function readTrackFragment(moof: DataView, { start }: Box): { id: number; duration: number | null } {
  const flags = moof.getUint32(start)
  const at = start + 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0)
  return { id: moof.getUint32(start + 4), duration: flags & 8 ? moof.getUint32(at) : null }
}

/** Section 8.8.8. */
function addRun(progress: Progress, moof: DataView, { start, end }: Box, defaultDuration: number): void {
  const flags = moof.getUint32(start)
  const has = (flag: number): number => (flags & flag ? 4 : 0)
  const count = moof.getUint32(start + 4)
  const size = has(0x100) + has(0x200) + has(0x400) + has(0x800)
  let at = start + 8 + has(1) + has(4)
  if (progress.start === null && count > 0) {
    progress.start = progress.next
    const offsetAt = at + size - 4
    if (has(0x800) > 0 && offsetAt + 4 <= end) progress.offset = moof.getInt32(offsetAt)
  }
  if (has(0x100) === 0) {
    progress.times.add(count, defaultDuration)
    progress.next += count * defaultDuration
    return
  }
  for (let i = 0; i < count && at + size <= end; i++, at += size) {
    const duration = moof.getUint32(at)
    progress.times.add(1, duration)
    progress.next += duration
  }
}
