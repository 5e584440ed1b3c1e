import { type Layout, LayoutNotes } from '../layout.ts'

/** The blocks of a GIF (GIF89a, appendix A). */
export function gifLayout(bytes: Uint8Array): Layout {
  const notes = new LayoutNotes(true)
  notes.field(6, 2, 'dimension')
  notes.field(8, 2, 'dimension')
  notes.field(10, 1, 'value')
  for (let at = 13 + colorsLength(bytes[10] ?? 0); at < bytes.length; ) {
    const start = at
    const kind = bytes[at]
    if (kind === 0x2c) {
      for (let place = at + 1; place < at + 9; place += 2) notes.field(place, 2, 'dimension')
      notes.field(at + 9, 1, 'value')
      at += 10 + colorsLength(bytes[at + 9] ?? 0)
      notes.field(at, 1, 'value')
      at = noteSubBlocks(bytes, notes, at + 1)
    } else if (kind === 0x21) {
      const dataStart = at + 2
      at = noteSubBlocks(bytes, notes, dataStart)
      if (bytes[start + 1] !== 0xf9) notes.metadataPart(dataStart, at)
    } else return notes
    notes.part(start, at)
  }
  return notes
}

function noteSubBlocks(bytes: Uint8Array, notes: LayoutNotes, start: number): number {
  let at = start
  for (let length = bytes[at]; length; length = bytes[at]) {
    notes.field(at, 1, 'length')
    at += 1 + length
  }
  return Math.min(at + 1, bytes.length)
}

function colorsLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}
