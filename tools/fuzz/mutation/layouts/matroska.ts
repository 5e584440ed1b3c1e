import { type Field, type Layout, LayoutNotes } from '../layout.ts'

/** Elements that hold elements (RFC 9559): the segment, its head, tracks, clusters, cues, and what lies in them. */
const masters: readonly number[] = [
  ...[
    0x1a45dfa3, 0x18538067, 0x1549a966, 0x1654ae6b, 0xae, 0xe0, 0xe1, 0x55b0, 0x7670, 0x6d80, 0x6240, 0x5034,
  ],
  ...[0x1f43b675, 0xa0, 0x1c53bb6b, 0xbb, 0xb7, 0x1254c367, 0x7373, 0x67c8, 0x114d9b74, 0x4dbb],
]
const [simpleBlock, block] = [0xa3, 0xa1]
const sides: readonly number[] = [0xb0, 0xba, 0x54b0, 0x54ba, 0x54aa, 0x54bb, 0x54cc, 0x54dd]
const numberSizes: readonly number[] = [1, 2, 3, 4, 8]
const maxElements = 400

/** The elements of a Matroska or WebM file (RFC 8794), with their lengths and their numbers. */
export function matroskaLayout(bytes: Uint8Array): Layout {
  const notes = new LayoutNotes(false)
  noteElements(bytes, notes, 0, bytes.length)
  return notes
}

function noteElements(bytes: Uint8Array, notes: LayoutNotes, start: number, end: number): void {
  for (let at = start; at + 2 <= end && notes.parts.length < maxElements; ) {
    const idLength = lengthOfNumber(bytes[at])
    const sizeLength = lengthOfNumber(bytes[at + idLength])
    const data = at + idLength + sizeLength
    if (idLength > 4 || sizeLength > 8 || data > end) return
    const id = number(bytes, at, idLength)
    // Without its highest bit, which says how long it is: all of eight bytes are more than a number has room for.
    const first = (bytes[at + idLength] ?? 0) & ((1 << (8 - sizeLength)) - 1)
    const size = first * 256 ** (sizeLength - 1) + number(bytes, at + idLength + 1, sizeLength - 1)
    // All bits set: an element of a recording that did not know where it would end.
    const next = size === 2 ** (7 * sizeLength) - 1 ? end : Math.min(end, data + size)
    notes.part(at, next)
    notes.field(data - 1, 1, 'length')
    if (masters.includes(id)) noteElements(bytes, notes, data, next)
    else if (id === simpleBlock || id === block) {
      // The number of the track, its time in the cluster, how frames are packed.
      notes.field(data, 1, 'property')
      notes.field(data + 1, 2, 'value')
      notes.field(data + 3, 1, 'property')
    } else if (numberSizes.includes(size)) {
      notes.field(data, size as Field['size'], sides.includes(id) ? 'dimension' : 'value')
    } else notes.metadataPart(data, Math.min(next, data + 64))
    at = next
  }
}

/** How many bytes a number has, by its first. */
function lengthOfNumber(first: number | undefined): number {
  return first ? Math.clz32(first) - 23 : 9
}

function number(bytes: Uint8Array, at: number, length: number): number {
  let value = 0
  for (let place = at; place < at + length; place++) value = value * 256 + (bytes[place] ?? 0)
  return value
}
