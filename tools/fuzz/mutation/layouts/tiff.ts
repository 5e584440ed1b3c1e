import { type Layout, LayoutNotes, type Meaning } from '../layout.ts'

const meanings: Readonly<Record<number, Meaning>> = {
  256: 'dimension',
  257: 'dimension',
  273: 'offset',
  277: 'count',
  278: 'dimension',
  279: 'length',
  322: 'dimension',
  323: 'dimension',
  330: 'offset',
  34665: 'offset',
  34853: 'offset',
}
/** Tags whose value is the place of another directory. */
const directories: readonly number[] = [330, 34665, 34853]
/** Bytes of a value of each type (TIFF 6.0, page 15), up to BigTIFF's. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8]

/** The directories of a TIFF or an EXIF block, classic ones and those of BigTIFF. */
export function tiffLayout(bytes: Uint8Array): Layout {
  const littleEndian = bytes[0] === 0x49
  const notes = new LayoutNotes(littleEndian)
  if (bytes.length < 16) return notes
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const big = view.getUint16(2, littleEndian) === 43
  const word = big ? 8 : 4
  const number = (at: number): number =>
    big ? Number(view.getBigUint64(at, littleEndian)) : view.getUint32(at, littleEndian)
  const start = big ? 8 : 4
  notes.field(2, 2, 'value')
  notes.field(start, word, 'offset')

  const seen = new Set<number>()
  const pending = [number(start)]
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const countSize = big ? 8 : 2
    if (at === 0 || at + countSize > bytes.length || seen.has(at)) continue
    seen.add(at)
    notes.field(at, countSize, 'count')
    const count = big ? number(at) : view.getUint16(at, littleEndian)
    const entrySize = 4 + 2 * word
    let entry = at + countSize
    for (let n = 0; n < Math.min(count, 100) && entry + entrySize <= bytes.length; n++, entry += entrySize) {
      const tag = view.getUint16(entry, littleEndian)
      const values = number(entry + 4)
      const length = values * (sizes[view.getUint16(entry + 2, littleEndian)] ?? 1)
      notes.part(entry, entry + entrySize)
      notes.field(entry, 2, 'value')
      notes.field(entry + 2, 2, 'value')
      notes.field(entry + 4, word, 'count')
      notes.field(entry + 4 + word, word, length > word ? 'offset' : (meanings[tag] ?? 'value'))
      if (directories.includes(tag) && values === 1) pending.push(number(entry + 4 + word))
    }
    if (entry + word > bytes.length) continue
    notes.field(entry, word, 'offset')
    pending.push(number(entry))
  }
  return notes
}
