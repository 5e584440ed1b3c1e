import { joined } from './joined.ts'
import type { Operator, Subject } from './operator.ts'

/** Of a JPEG's segment: its marker and its length. */
const segmentHead = 4
const exifHead = 6
const orientationTag = 0x0112

/** Bytes that belong to nothing in front of a part: readers look for the next marker, or give up. */
const strayBytes: Operator = ({ bytes, layout: { parts } }, chance) => {
  if (parts.length === 0) return null
  const { start } = chance.pick(parts)
  const stray = Uint8Array.from({ length: chance.between(1, 40) }, () => chance.pick([0, 0x20, 0xff, 0xd0]))
  return joined(bytes.subarray(0, start), stray, bytes.subarray(start))
}

/** The last bytes are missing, the end marker among them, and often something else stands behind. */
const loseEnd: Operator = ({ bytes, other }, chance) => {
  const end = Math.max(0, bytes.length - chance.pick([1, 2, 2, 3, 4, 8, 12, 12, 16, 40]))
  const behind = chance.pick([
    new Uint8Array(0),
    new Uint8Array(chance.between(1, 3000)),
    other.bytes.subarray(0, chance.between(1, 3000)),
    new TextEncoder().encode('\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x10mdat12345678'),
  ])
  return joined(bytes.subarray(0, end), behind)
}

/** A second block of EXIF, or a second profile, that differs in one byte, before or after the first. */
const secondBlock: Operator = (subject, chance) => {
  const found = metadataSegment(subject, chance.below(16))
  if (!found) return null
  const { start, end } = found.part
  const again = subject.bytes.slice(start, end)
  again[found.metadata.start - start + chance.below(found.metadata.end - found.metadata.start)] =
    chance.below(256)
  const at = chance.pick([start, end])
  return joined(subject.bytes.subarray(0, at), again, subject.bytes.subarray(at))
}

/** One segment of a JPEG as two, the second with the first one's name in front. */
const splitSegment: Operator = (subject, chance) => {
  const found = isJpeg(subject.bytes) ? metadataSegment(subject, chance.below(16)) : null
  if (!found) return null
  const { bytes } = subject
  const { part, metadata } = found
  const cut = chance.between(metadata.start, metadata.end)
  const name = bytes.subarray(part.start + segmentHead, metadata.start)
  const code = bytes[part.start + 1] ?? 0xe1
  return joined(
    bytes.subarray(0, part.start),
    segment(code, joined(name, bytes.subarray(metadata.start, cut))),
    segment(code, joined(name, bytes.subarray(cut, metadata.end))),
    bytes.subarray(part.end),
  )
}

/** EXIF of its own making: its directory anywhere, orientations once or several times, of any type and value. */
const ownExif: Operator = ({ bytes }, chance) => {
  if (!isJpeg(bytes)) return null
  const at = chance.pick([8, 8, 9, 300, 5000, chance.between(8, 60_000)])
  const entries = Array.from({ length: chance.pick([1, 1, 2, 3]) }, () => chance.below(10))
  const block = new Uint8Array(at + 2 + entries.length * 12 + 4)
  const view = new DataView(block.buffer)
  const little = chance.happens(0.5)
  view.setUint16(0, little ? 0x4949 : 0x4d4d)
  view.setUint16(2, chance.happens(0.95) ? 42 : 43, little)
  view.setUint32(4, chance.happens(0.9) ? at : at + chance.below(40), little)
  view.setUint16(at, entries.length + chance.pick([0, 0, 0, 1, 60_000]), little)
  for (const [index, value] of entries.entries()) {
    const entry = at + 2 + index * 12
    view.setUint16(entry, orientationTag, little)
    view.setUint16(entry + 2, chance.pick([3, 3, 3, 1, 4, 8]), little)
    view.setUint32(entry + 4, chance.pick([1, 1, 1, 0, 2]), little)
    view.setUint16(entry + 8, value, little)
  }
  const named = joined(new TextEncoder().encode('Exif\0\0'), block)
  // In one segment, or in two that belong together.
  const cut = chance.happens(0.3) ? chance.between(exifHead + 1, named.length) : named.length
  const first = segment(0xe1, named.subarray(0, cut))
  const rest = joined(named.subarray(0, exifHead), named.subarray(cut))
  const second = cut < named.length ? segment(0xe1, rest) : new Uint8Array(0)
  return joined(bytes.subarray(0, 2), first, second, bytes.subarray(2))
}

/** Ways in which programs lay metadata out, and leave files unfinished, that readers understand differently. */
export const arrangements: Readonly<Record<string, Operator>> = {
  strayBytes,
  loseEnd,
  secondBlock,
  splitSegment,
  ownExif,
}

/** A part that holds metadata, by any number. */
function metadataSegment({ layout: { parts, metadata } }: Subject, number: number) {
  const inside = metadata[number % Math.max(1, metadata.length)]
  if (!inside || inside.end <= inside.start) return null
  const around = parts.filter(({ start, end }) => start < inside.start && end >= inside.end)
  const part = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  return part ? { part, metadata: inside } : null
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8
}

function segment(code: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = payload.length + 2
  return joined(Uint8Array.of(0xff, code, (length >> 8) & 255, length & 255), payload)
}
