/** What starts a camcorder's data within a message: when, with what and where was filmed. */
const mark = [0x4d, 0x44, 0x50, 0x4d] // MDPM
const message = 6
const lastOfPictures = 5

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
  if (kept.length === starts.length) return picture
  const bytes = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0))
  let filled = 0
  for (const unit of kept) {
    bytes.set(unit, filled)
    filled += unit.length
  }
  return bytes
}

function holds(unit: Uint8Array, wanted: readonly number[]): boolean {
  return unit.some((_, at) => wanted.every((byte, offset) => unit[at + offset] === byte))
}
