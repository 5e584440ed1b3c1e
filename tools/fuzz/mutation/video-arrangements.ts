import { joined } from './joined.ts'
import { textAt } from './layout.ts'
import type { Operator } from './operator.ts'

const unit = 0x10000
/** Where the matrix lies in a header of the movie or of a track, in its first version (ISO/IEC 14496-12 sections 8.2.2 and 8.3.2). */
const matrices: Readonly<Record<string, number>> = { mvhd: 44, tkhd: 48 }
const media = ['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts']

/** Turns, mirrors, flattens or shears what a track or the movie shows. */
const ownMatrix: Operator = ({ bytes, layout: { parts } }, chance) => {
  const headers = parts.filter(({ start, end }) => {
    const at = matrices[textAt(bytes, start + 4, 4)]
    return at !== undefined && start + at + 36 <= end
  })
  if (headers.length === 0) return null
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  const { start } = chance.pick(headers)
  const at = start + (matrices[textAt(bytes, start + 4, 4)] as number)
  const [a, b, c, d] = chance.pick([
    ...[
      [0, 1, -1, 0],
      [-1, 0, 0, -1],
      [0, -1, 1, 0],
      [-1, 0, 0, 1],
      [1, 0, 0, -1],
      [0, 1, 1, 0],
    ],
    ...[
      [0, 0, 0, 0],
      [1, 0, 0, 0],
      [2, 0, 0, 2],
      [0.5, 0, 0, 1],
      [0.7, 0.7, -0.7, 0.7],
    ],
  ])
  for (const [place, value] of [a, b, 0, c, d, 0].entries())
    view.setInt32(at + place * 4, (value as number) * unit)
  return changed
}

/** An edit list of one to four entries in a track, in place of its own, with parts that overlap, pause or have no length. */
const ownEdits: Operator = ({ bytes, layout: { parts } }, chance) => {
  const tracks = parts.filter(({ start }) => textAt(bytes, start + 4, 4) === 'trak')
  if (tracks.length === 0) return null
  const track = chance.pick(tracks)
  const old = parts.find(
    ({ start, end }) => textAt(bytes, start + 4, 4) === 'edts' && start > track.start && end <= track.end,
  )
  const count = chance.pick([1, 1, 2, 2, 3, 4])
  const box = new Uint8Array(24 + count * 12)
  const view = new DataView(box.buffer)
  view.setUint32(0, box.length)
  box.set(new TextEncoder().encode('edts'), 4)
  view.setUint32(8, box.length - 8)
  box.set(new TextEncoder().encode('elst'), 12)
  view.setUint32(20, count)
  for (let at = 24; at + 12 <= box.length; at += 12) {
    view.setUint32(at, chance.pick([0, 1, 40, 250, 500, 500, 1000, 2000, 100_000]))
    view.setInt32(at + 4, chance.pick([-1, 0, 0, 512, 1024, 1024, 5000, 15_360, 30_000]))
    view.setInt32(at + 8, chance.pick([unit, unit, unit, unit, 2 * unit, 0]))
  }
  // Behind the header of the track, as programs write it.
  const head = parts.find(({ start }) => textAt(bytes, start + 4, 4) === 'tkhd' && start > track.start)
  const at = old?.start ?? head?.end ?? track.start + 8
  return replaced(bytes, parts, at, old ? old.end - old.start : 0, box)
}

/** Durations and delays of samples as programs write them that count otherwise: negative ones, none, a long one, all different. */
const ownTimes: Operator = ({ bytes, layout: { parts } }, chance) => {
  const tables = parts.filter(
    ({ start, end }) => /^(stts|ctts)$/.test(textAt(bytes, start + 4, 4)) && end - start >= 24,
  )
  if (tables.length === 0) return null
  const { start, end } = chance.pick(tables)
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  const entries = Math.min(view.getUint32(start + 12), Math.floor((end - start - 16) / 8))
  if (entries === 0) return null
  for (let edits = chance.pick([1, 1, 2, 4]); edits > 0; edits--) {
    const at = start + 16 + chance.below(entries) * 8 + 4
    const value = view.getInt32(at)
    view.setInt32(
      at,
      chance.pick([0, -value, value * 2, value * 30, Math.floor(value / 2), value + 1, 1, -1]),
    )
  }
  return changed
}

/** Ways in which programs lay out what a video shows and when, that players understand differently. */
export const videoArrangements: Readonly<Record<string, Operator>> = { ownMatrix, ownEdits, ownTimes }

interface Part {
  readonly start: number
  readonly end: number
}

/** Bytes of an index with others in place of some, its boxes as long as that makes them, and its samples found where they lie then. */
function replaced(
  bytes: Uint8Array,
  parts: readonly Part[],
  at: number,
  length: number,
  by: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(bytes)
  const view = new DataView(changed.buffer)
  const more = by.length - length
  for (const { start, end } of parts) {
    const type = textAt(bytes, start + 4, 4)
    if (media.includes(type) && start < at && end >= at + length)
      view.setUint32(start, view.getUint32(start) + more)
    if (type !== 'stco') continue
    for (let place = start + 16; place + 4 <= end; place += 4) {
      const offset = view.getUint32(place)
      if (offset >= at) view.setUint32(place, offset + more)
    }
  }
  return joined(changed.subarray(0, at), by, changed.subarray(at + length))
}
