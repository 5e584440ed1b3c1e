import { type Layout, LayoutNotes } from '../layout.ts'

/** An ICC profile's header and table of tags (ICC.1:2022, 7.2 and 7.3). */
export function iccLayout(bytes: Uint8Array): Layout {
  const notes = new LayoutNotes(false)
  if (bytes.length < 132) return notes
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  notes.field(0, 4, 'length')
  // The class, the colour space, and the one to connect to.
  for (const at of [12, 16, 20]) notes.field(at, 4, 'value')
  notes.field(128, 4, 'count')
  const count = Math.min(view.getUint32(128), 64)
  for (let entry = 132; entry + 12 <= bytes.length && entry < 132 + count * 12; entry += 12) {
    notes.part(entry, entry + 12)
    notes.field(entry, 4, 'value')
    notes.field(entry + 4, 4, 'offset')
    notes.field(entry + 8, 4, 'length')
    const tag = view.getUint32(entry + 4)
    if (tag + 12 > bytes.length) continue
    notes.field(tag, 4, 'value')
    notes.field(tag + 8, 4, 'count')
  }
  return notes
}
