import { type Layout, LayoutNotes } from '../layout.ts'

const synchronisation = 0x47
const maxPackets = 300

/** The packets of a transport stream (ITU-T H.222.0 section 2.4.3), of 188 bytes, or of 192 and 204 with what cameras and stations add. */
export function transportStreamLayout(bytes: Uint8Array): Layout {
  const notes = new LayoutNotes(false)
  const lead = bytes[0] === synchronisation ? 0 : 4
  const length = [188, 192, 204].find((size) => bytes[lead + size] === synchronisation) ?? 188
  for (let at = 0; at + length <= bytes.length && notes.parts.length < maxPackets; at += length) {
    notes.part(at, at + length)
    // The stream that it is of, its flags and its number.
    notes.field(at + lead + 1, 2, 'value')
    notes.field(at + lead + 3, 1, 'property')
    // What starts a table or a packet of a stream, with its times.
    for (let place = 4; place < 24; place++) notes.field(at + lead + place, 1, 'property')
  }
  return notes
}

/** Whether bytes start as a transport stream does. */
export function isTransportStream(bytes: Uint8Array): boolean {
  return [0, 4].some(
    (lead) =>
      bytes[lead] === synchronisation &&
      [188, 192, 204].some(
        (size) => bytes[lead + size] === synchronisation && bytes[lead + 2 * size] === synchronisation,
      ),
  )
}
