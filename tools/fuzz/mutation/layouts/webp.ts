import { type Layout, LayoutNotes, textAt } from '../layout.ts'
import { iccLayout } from './icc.ts'
import { tiffLayout } from './tiff.ts'

/** The chunks of a WebP, and those inside of its frames (RFC 9649, 2.7). */
export function webpLayout(bytes: Uint8Array): Layout {
  const notes = new LayoutNotes(true)
  notes.field(4, 4, 'length')
  noteChunks(bytes, notes, 12, bytes.length)
  return notes
}

function noteChunks(bytes: Uint8Array, notes: LayoutNotes, start: number, end: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = start; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true)
    const data = at + 8
    const next = Math.min(data + length + (length & 1), end)
    notes.part(at, next)
    notes.field(at + 4, 4, 'length')
    const type = textAt(bytes, at, 4)
    if (type === 'VP8X') {
      notes.field(data, 1, 'value')
      notes.field(data + 4, 3, 'dimension')
      notes.field(data + 7, 3, 'dimension')
    } else if (type === 'VP8 ') {
      notes.field(data, 3, 'length')
      notes.field(data + 6, 2, 'dimension')
      notes.field(data + 8, 2, 'dimension')
    } else if (type === 'VP8L') {
      // Signature, then 14 bits a side.
      notes.field(data, 1, 'value')
      notes.field(data + 1, 4, 'dimension')
    } else if (type === 'ALPH') {
      notes.field(data, 1, 'value')
    } else if (type === 'ANMF') {
      for (let place = data; place + 3 <= data + 15; place += 3) notes.field(place, 3, 'dimension')
      noteChunks(bytes, notes, data + 16, next)
    } else if (type === 'EXIF') {
      notes.metadataPart(data, next, tiffLayout(bytes.subarray(data, next)))
    } else if (type === 'ICCP') {
      notes.metadataPart(data, next, iccLayout(bytes.subarray(data, next)))
    } else if (type === 'XMP ') {
      notes.metadataPart(data, next)
    }
    at = next
  }
}
