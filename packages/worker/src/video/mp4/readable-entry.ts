import { box } from './box.ts'

/** How QuickTime names MP3, and MP2, which its decoders read too: by themselves, and by their numbers in Windows. */
const names = ['.mp3', 'ms\0U', '.mp2', 'ms\0P']
const head = 8
const fields = 28

/** A descriptor of MPEG-1 layer 3, object type 0x6b, without further settings (ISO/IEC 14496-1 section 7.2.6). */
const mp3 = Uint8Array.of(
  ...[0, 0, 0, 0],
  ...[3, 21, 0, 0, 0],
  ...[4, 13, 0x6b, 0x15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ...[6, 1, 2],
)

/**
 * A description of samples by the name that MP4 has for their codec: Mediabunny 1.61 reads MP3 by no other, and an MP4 knows none of
 * QuickTime's.
 *
 * @param entry the whole box
 */
export function readableEntry(entry: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const name = String.fromCharCode(...entry.subarray(4, head))
  if (!names.includes(name) || entry.length < head + fields) return entry
  const own = entry.slice(head, head + fields)
  // Version 0, without the fields of the others, and no word of how it is compressed.
  own.fill(0, 8, 16)
  own.fill(0, 20, 24)
  return box('mp4a', own, box('esds', mp3))
}
