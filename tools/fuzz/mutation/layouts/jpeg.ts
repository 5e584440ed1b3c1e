import { type Layout, LayoutNotes, textAt } from '../layout.ts'
import { iccLayout } from './icc.ts'
import { tiffLayout } from './tiff.ts'

const exifHead = 'Exif\0\0'
const profileHead = 'ICC_PROFILE\0'

/** Marker segments up to the end of the file (ITU-T T.81, annex B). */
export function jpegLayout(bytes: Uint8Array): Layout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const notes = new LayoutNotes(false)
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const code = bytes[at + 1] as number
    const end = at + 2 + view.getUint16(at + 2)
    notes.field(at + 2, 2, 'length')
    const isFrame = code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc
    if (isFrame) {
      notes.field(at + 4, 1, 'value')
      notes.field(at + 5, 2, 'dimension')
      notes.field(at + 7, 2, 'dimension')
      for (let place = at + 9; place < Math.min(end, at + 24); place++) notes.field(place, 1, 'count')
    }
    // Tables, restart intervals and headers of scans: every byte decides something.
    if (code === 0xda || code === 0xdd || code === 0xdb || code === 0xc4) {
      for (let place = at + 4; place < Math.min(end, at + 24); place++) notes.field(place, 1, 'value')
    }
    if (code >= 0xe1 && code <= 0xef) {
      const is = (head: string): boolean => textAt(bytes, at + 4, head.length) === head
      if (is(exifHead)) notes.metadataPart(at + 10, end, tiffLayout(bytes.subarray(at + 10, end)))
      else if (is(profileHead)) {
        notes.field(at + 16, 1, 'count')
        notes.field(at + 17, 1, 'count')
        notes.metadataPart(at + 18, end, iccLayout(bytes.subarray(at + 18, end)))
      } else notes.metadataPart(at + 4, end)
    }
    const next = code === 0xda ? entropyCodedEnd(bytes, end) : end
    notes.part(at, next)
    at = next
  }
  return notes
}

function entropyCodedEnd(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] as number
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
