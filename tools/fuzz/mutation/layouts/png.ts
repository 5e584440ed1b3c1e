import { crc32 } from 'node:zlib'
import { type Layout, LayoutNotes, textAt } from '../layout.ts'
import { tiffLayout } from './tiff.ts'

const metadataTypes: readonly string[] = ['iCCP', 'eXIf', 'tEXt', 'zTXt', 'iTXt', 'caBX']
/** Chunks that are numbers from end to end. */
const numberTypes: readonly string[] = ['gAMA', 'cHRM', 'cICP', 'sRGB', 'tRNS', 'PLTE', 'acTL', 'fcTL']

/** Chunks (PNG, third edition, 5.3). */
export function pngLayout(bytes: Uint8Array): Layout {
  const notes = new LayoutNotes(false)
  for (const { at, type, end } of chunksOf(bytes)) {
    notes.part(at, end)
    notes.field(at, 4, 'length')
    if (type === 'IHDR') {
      notes.field(at + 8, 4, 'dimension')
      notes.field(at + 12, 4, 'dimension')
      for (let place = at + 16; place < at + 21; place++) notes.field(place, 1, 'value')
    }
    if (numberTypes.includes(type)) {
      for (let place = at + 8; place + 4 <= Math.min(end - 4, at + 40); place += 4) {
        notes.field(place, 4, 'value')
      }
    }
    if (!metadataTypes.includes(type)) continue
    const inner = type === 'eXIf' ? tiffLayout(bytes.subarray(at + 8, end - 4)) : undefined
    notes.metadataPart(at + 8, end - 4, inner)
  }
  return Object.assign(notes, { seal })
}

function seal(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const { at, end } of chunksOf(bytes)) view.setUint32(end - 4, crc32(bytes.subarray(at + 4, end - 4)))
}

/** The chunks that lie in the file whole. */
function* chunksOf(bytes: Uint8Array): Generator<{ at: number; type: string; end: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return
    yield { at, type: textAt(bytes, at + 4, 4), end }
    at = end
  }
}
