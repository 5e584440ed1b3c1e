import type { Packet } from './packets.ts'

/** What was read of a stream. Times are in ticks of its clock, 90,000 a second. */
export interface Elementary {
  /** When its frames, or groups of them, are presented, in the order of the file. */
  readonly times: readonly number[]
  /** Its first bytes. */
  readonly start: DataView<ArrayBuffer>
  readonly isScrambled: boolean
}

export const clock = 90_000
/** Clocks have 33 bits, and start again at 0 every 26.5 hours. */
const wrap = 2 ** 33
/** Bytes that are enough for everything before the first picture, and a part of that. */
const maxStart = 64 * 1024

/** Collects the payloads of one stream's packets (ISO/IEC 13818-1 section 2.4.3.6). */
export function elementaryOf(packets: readonly Packet[], pid: number): Elementary {
  const times: number[] = []
  const bytes = new Uint8Array(maxStart)
  let filled = 0
  let hasBegun = false
  let isScrambled = false
  for (const { pid: number, starts, isScrambled: scrambled, payload } of packets) {
    if (number !== pid) continue
    isScrambled ||= scrambled
    let at = 0
    if (starts && !scrambled) {
      const head = headOf(payload)
      if (!head) continue
      hasBegun = true
      if (head.time !== null) times.push(head.time)
      at = head.length
    }
    if (!hasBegun || filled === maxStart) continue
    const part = new Uint8Array(payload.buffer, payload.byteOffset + at, Math.max(0, payload.byteLength - at))
    const taken = part.subarray(0, maxStart - filled)
    bytes.set(taken, filled)
    filled += taken.length
  }
  return { times, start: new DataView(bytes.buffer, 0, filled), isScrambled }
}

/** The header of a PES packet: its length, and the presentation time of its payload. */
function headOf(payload: DataView): { length: number; time: number | null } | null {
  if (payload.byteLength < 9 || payload.getUint32(0) >>> 8 !== 1) return null
  const length = Math.min(9 + payload.getUint8(8), payload.byteLength)
  const hasTime = (payload.getUint8(7) & 0x80) !== 0 && payload.byteLength >= 14
  if (!hasTime) return { length, time: null }
  const time =
    ((payload.getUint8(9) >> 1) & 7) * 2 ** 30 +
    (payload.getUint16(10) >> 1) * 2 ** 15 +
    (payload.getUint16(12) >> 1)
  return { length, time }
}

/** A time as near to another one as the clock may mean it, which may have started again in between. */
export function closest(time: number, reference: number): number {
  if (time < reference - wrap / 2) return time + wrap
  return time > reference + wrap / 2 ? time - wrap : time
}
