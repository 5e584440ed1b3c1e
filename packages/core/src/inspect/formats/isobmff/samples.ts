import { FrameTimes } from '../../frame-times.ts'
import type { BoxWalk, Span } from './box-walk.ts'
import type { Track } from './track.ts'

/** Entries of a table that are read. Of longer ones, which only frames without any rhythm have, it is the first part. */
const maxEntries = 16_384
const maxChunkSamples = 4096
const maxRuns = 4096

/** The content of the time-to-sample box (ISO/IEC 14496-12 section 8.6.1.2), in ticks of the track. */
export async function readFrameTimes(walk: BoxWalk, track: Track): Promise<FrameTimes> {
  const times = new FrameTimes()
  const stts = track.tables.get('stts')
  if (!stts) return times
  const view = await walk.payload(stts, 8 + 8 * maxEntries)
  const entries = Math.min(view.getUint32(4), Math.floor((view.byteLength - 8) / 8))
  for (let i = 0; i < entries; i++) times.add(view.getUint32(8 + 8 * i), view.getInt32(12 + 8 * i))
  return times
}

/** The descriptions that the samples use, by their place from 1 on (section 8.7.4), in the order in which they are met. */
export async function usedDescriptions(walk: BoxWalk, track: Track): Promise<number[]> {
  const stsc = track.tables.get('stsc')
  if (!stsc) return []
  const view = await walk.payload(stsc, 8 + 12 * maxRuns)
  if (view.byteLength < 8) return []
  const runs = Math.min(view.getUint32(4), Math.floor((view.byteLength - 8) / 12))
  return [...new Set(Array.from({ length: runs }, (_, run) => view.getUint32(16 + 12 * run)))]
}

/** How many samples there are (section 8.7.3). */
export async function countSamples(walk: BoxWalk, track: Track): Promise<number> {
  const sizes = track.tables.get('stsz') ?? track.tables.get('stz2')
  return sizes ? (await walk.payload(sizes, 12)).getUint32(8) : 0
}

/** When the first frame is shown (section 8.6.1.3), in ticks from the start of the media. */
export async function firstOffset(walk: BoxWalk, track: Track): Promise<number> {
  const ctts = track.tables.get('ctts')
  if (!ctts) return 0
  const view = await walk.payload(ctts, 16)
  return view.byteLength >= 16 && view.getUint32(4) > 0 ? view.getInt32(12) : 0
}

/** Where the file has to reach at least for its last samples to be there. */
export async function endOfSamples(walk: BoxWalk, track: Track): Promise<number> {
  const wide = track.tables.get('co64')
  const offsets = wide ?? track.tables.get('stco')
  if (!offsets) return 0
  const chunks = (await walk.payload(offsets, 8)).getUint32(4)
  if (chunks === 0) return 0
  const size = wide ? 8 : 4
  const last = await walk.payload(offsets, size, 8 + (chunks - 1) * size)
  if (last.byteLength < size) return 0
  const start = wide ? Number(last.getBigUint64(0)) : last.getUint32(0)
  return start + (await bytesOfLastSamples(walk, track, chunks))
}

/** How many bytes the samples of the last chunk have together (sections 8.7.3 and 8.7.4). */
async function bytesOfLastSamples(walk: BoxWalk, track: Track, chunks: number): Promise<number> {
  const stsc = track.tables.get('stsc')
  const stsz = track.tables.get('stsz')
  if (!stsc || !stsz) return 0
  const runs = (await walk.payload(stsc, 8)).getUint32(4)
  if (runs === 0) return 0
  const run = await walk.payload(stsc, 12, 8 + (runs - 1) * 12)
  if (run.byteLength < 12 || run.getUint32(0) > chunks) return 0
  const samples = run.getUint32(4)
  const head = await walk.payload(stsz, 12)
  const uniform = head.getUint32(4)
  if (uniform > 0) return uniform * samples
  const counted = Math.min(samples, head.getUint32(8), maxChunkSamples)
  const sizes = await walk.payload(stsz, 4 * counted, 12 + 4 * (head.getUint32(8) - counted))
  let bytes = 0
  for (let at = 0; at + 4 <= sizes.byteLength; at += 4) bytes += sizes.getUint32(at)
  return bytes
}

/** How many bytes the first samples have, of those that follow each other in the first chunk. */
export async function firstSizes(walk: BoxWalk, { tables }: Track, count: number): Promise<number[]> {
  const [stsc, stsz] = [tables.get('stsc'), tables.get('stsz')]
  if (!stsc || !stsz) return []
  const runs = await walk.payload(stsc, 16)
  const inChunk = runs.byteLength >= 16 ? runs.getUint32(12) : 0
  const sizes = await walk.payload(stsz, 12 + 4 * count)
  if (sizes.byteLength < 12) return []
  const uniform = sizes.getUint32(4)
  const told = Math.min(
    count,
    inChunk,
    sizes.getUint32(8),
    uniform > 0 ? count : Math.floor((sizes.byteLength - 12) / 4),
  )
  return Array.from({ length: told }, (_, at) => uniform || sizes.getUint32(12 + 4 * at))
}

/** Where the first sample is. */
export async function firstSample(walk: BoxWalk, track: Track): Promise<Span | null> {
  const wide = track.tables.get('co64')
  const offsets = wide ?? track.tables.get('stco')
  if (!offsets) return null
  const view = await walk.payload(offsets, 16)
  if (view.byteLength < (wide ? 16 : 12) || view.getUint32(4) === 0) return null
  const start = wide ? Number(view.getBigUint64(8)) : view.getUint32(8)
  return { start, end: walk.source.byteLength }
}
