import { box } from './box.ts'

/** QuickTime's names for MP3, and for MP2, which MP3 decoders read too: its own, and those with the format numbers of Windows. */
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
 * Rewrites a sample description to MP4's name of its codec: Mediabunny 1.61 reads MP3 under no other name, and MP4 has none of
 * QuickTime's.
 *
 * @param entry the whole box
 */
export function readableEntry(entry: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const name = String.fromCharCode(...entry.subarray(4, head))
  if (!names.includes(name) || entry.length < head + fields) return entry
  const own = entry.slice(head, head + fields)
  // Version 0, without the fields of later versions and without a compression id.
  own.fill(0, 8, 16)
  own.fill(0, 20, 24)
  return box('mp4a', own, box('esds', mp3))
}
