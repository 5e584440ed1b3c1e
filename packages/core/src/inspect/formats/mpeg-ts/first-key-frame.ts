import type { Packet } from './packets.ts'
import type { Stream } from './program.ts'

/** Numbers of NAL units (ITU-T H.264 table 7-1, H.265 table 7-1): slices have the lowest ones. */
const units: Readonly<Record<string, { type(head: number): number; lastSlice: number; parameters: number }>> =
  {
    h264: { type: (head) => head & 31, lastSlice: 5, parameters: 7 },
    hevc: { type: (head) => (head >> 1) & 63, lastSlice: 31, parameters: 33 },
  }

/**
 * Packets from the first picture on that can be decoded. A recording that was cut out of a broadcast starts in the middle of a
 * group of pictures, and players leave out what precedes the first parameter set.
 *
 * @returns all of them, if the pictures start with a parameter set or are of another codec; `null` if none of them has one
 */
export function fromFirstKeyFrame(
  packets: readonly Packet[],
  { pid, codec }: Pick<Stream, 'pid' | 'codec'>,
): readonly Packet[] | null {
  const kind = units[codec]
  if (!kind) return packets
  let picture = 0
  let hasSlices = false
  let hasBegun = false
  let last = 0xffffff
  for (const [at, packet] of packets.entries()) {
    if (packet.pid !== pid) continue
    if (packet.isScrambled) return packets
    if (packet.starts) {
      picture = at
      hasBegun = true
    }
    // The rest of a picture whose beginning is missing cannot be decoded either.
    hasSlices ||= !hasBegun
    const { payload } = packet
    for (let byte = 0; byte < payload.byteLength; byte++) {
      const value = payload.getUint8(byte)
      if (last === 1) {
        const type = kind.type(value)
        if (type === kind.parameters) return hasSlices ? packets.slice(picture) : packets
        hasSlices ||= type <= kind.lastSlice && (codec === 'hevc' || type > 0)
      }
      last = ((last << 8) | value) & 0xffffff
    }
  }
  return null
}
