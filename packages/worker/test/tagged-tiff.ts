import { Buffer } from 'node:buffer'

const short = 3
const long = 4
const undefinedType = 7
const headerSize = 8
/** The tag of an entry whose value is the place of the pixels. */
const stripOffsets = 273

/**
 * Writes a TIFF that holds exactly these samples of 8 bits, and a profile that says what they mean: sharp would convert
 * the samples to a profile that it attaches itself.
 */
export function taggedTiff(
  samples: Uint8Array,
  width: number,
  channels: 3 | 4,
  profile: Uint8Array,
): Uint8Array {
  const height = samples.length / channels / width
  const rgb = 2
  const separated = 5
  const depths = new Uint8Array(Uint16Array.from({ length: channels }, () => 8).buffer)
  const entries: readonly (readonly [
    tag: number,
    type: number,
    count: number,
    value: number | Uint8Array,
  ])[] = [
    [256, long, 1, width],
    [257, long, 1, height],
    [258, short, channels, depths],
    [259, short, 1, 1],
    [262, short, 1, channels === 3 ? rgb : separated],
    [stripOffsets, long, 1, samples],
    [277, short, 1, channels],
    [278, long, 1, height],
    [279, long, 1, samples.length],
    [34675, undefinedType, profile.length, profile],
  ]
  const head = Buffer.alloc(headerSize + 2 + entries.length * 12 + 4)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(headerSize, 4)
  head.writeUInt16LE(entries.length, headerSize)
  const parts: Uint8Array[] = [head]
  let end = head.length
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = headerSize + 2 + index * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    head.writeUInt32LE(typeof value === 'number' ? value : end, at + 8)
    if (typeof value === 'number') continue
    const padding = value.length % 2
    parts.push(value, new Uint8Array(padding))
    end += value.length + padding
  }
  return Buffer.concat(parts)
}
