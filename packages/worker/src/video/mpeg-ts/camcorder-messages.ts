import { joinedBytes } from '../../bytes/joined-bytes.ts'
import type { Samples } from '../mp4/samples.ts'

/** What starts a camcorder's data within a message: when, with what and where was filmed. */
const mark = [0x4d, 0x44, 0x50, 0x4d] // MDPM
const message = 6
const lastOfPictures = 5
const maxRead = 2048

/**
 * A picture of H.264 in a stream with start codes (ITU-T H.264 annex B), without the messages in which AVCHD camcorders write
 * into each picture when, with what and where it was filmed. They stand before the slices, and no decoder needs them.
 */
export function withoutCamcorderMessages(picture: Uint8Array): Uint8Array {
  const starts: number[] = []
  for (let at = 0; at + 3 < picture.length; at++) {
    if (picture[at] !== 0 || picture[at + 1] !== 0 || picture[at + 2] !== 1) continue
    starts.push(at)
    const type = (picture[at + 3] ?? 0) & 31
    if (type > 0 && type <= lastOfPictures) break
  }
  const kept = starts.flatMap((start, index) => {
    const unit = picture.subarray(start, starts[index + 1] ?? picture.length)
    return ((unit[3] ?? 0) & 31) === message && holds(unit, mark) ? [] : [unit]
  })
  return kept.length === starts.length ? picture : joinedBytes(kept)
}

/**
 * The same of a picture whose units stand behind their lengths, as in MP4, where programs put what camcorders recorded without
 * looking into it.
 *
 * @param lengthSize bytes of a length
 */
export function withoutCamcorderUnits(picture: Uint8Array, lengthSize: number): Uint8Array {
  const kept: Uint8Array[] = []
  let at = 0
  let isChanged = false
  while (at + lengthSize < picture.length) {
    const length = picture.subarray(at, at + lengthSize).reduce((sum, byte) => sum * 256 + byte, 0)
    const end = at + lengthSize + length
    const type = (picture[at + lengthSize] ?? 0) & 31
    // What breaks the format stays as it is; behind the first slice there are no messages.
    if (length === 0 || end > picture.length || (type > 0 && type <= lastOfPictures)) break
    const unit = picture.subarray(at, end)
    if (type === message && holds(unit, mark)) isChanged = true
    else kept.push(unit)
    at = end
  }
  return isChanged ? joinedBytes([...kept, picture.subarray(at)]) : picture
}

/** Whether the first picture of an MP4 or QuickTime file has such a message, of what is read of it: they come first. */
export async function hasCamcorderUnits(file: Blob, { offsets, sizes, count }: Samples): Promise<boolean> {
  if (count === 0) return false
  const start = offsets[0] as number
  const end = start + Math.min(sizes[0] as number, maxRead)
  return holds(new Uint8Array(await file.slice(start, end).arrayBuffer()), mark)
}

function holds(unit: Uint8Array, wanted: readonly number[]): boolean {
  return unit.some((_, at) => wanted.every((byte, offset) => unit[at + offset] === byte))
}
