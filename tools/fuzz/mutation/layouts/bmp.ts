import { type Layout, LayoutNotes } from '../layout.ts'

/** The headers of a BMP: its own, and that of OS/2 or Windows (BITMAPV5HEADER). */
export function bmpLayout(bytes: Uint8Array): Layout {
  const notes = new LayoutNotes(true)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headerSize = view.getUint32(14, true)
  notes.field(2, 4, 'length')
  notes.field(10, 4, 'offset')
  notes.field(14, 4, 'length')
  const isCore = headerSize === 12
  const side = isCore ? 2 : 4
  notes.field(18, side, 'dimension')
  notes.field(18 + side, side, 'dimension')
  notes.field(18 + 2 * side, 2, 'count')
  notes.field(20 + 2 * side, 2, 'value')
  const headerEnd = Math.min(14 + headerSize, bytes.length)
  for (let at = 30; !isCore && at + 4 <= headerEnd; at += 4) notes.field(at, 4, 'value')
  notes.part(14, headerEnd)
  notes.part(headerEnd, view.getUint32(10, true))
  return notes
}
