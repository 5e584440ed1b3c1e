import type { EncodedPacket } from 'mediabunny'

/** OBU types (AV1 section 6.2.2). */
const unit = { sequence: 1, delimiter: 2, frameHeader: 3, frame: 6 }

/** Bytes of `av1C` before `configOBUs` (AV1 in ISO base media files, section 2.3.3). */
const fields = 4

/**
 * The sequence header OBU in an AV1 sample description; `undefined` if there is none, or it is of another codec.
 *
 * @param entry a box of `stsd`
 */
export function av1Header(entry: Uint8Array): Uint8Array | undefined {
  const at = entry.findIndex((_, place) =>
    [...'av1C'].every((letter, nth) => entry[place + nth] === letter.charCodeAt(0)),
  )
  if (at < 4) return undefined
  const length = new DataView(entry.buffer, entry.byteOffset, entry.byteLength).getUint32(at - 4)
  const units = entry.subarray(at + 4 + fields, at - 4 + length)
  return unitsIn(units).some(({ type }) => type === unit.sequence) ? units : undefined
}

/**
 * Prepends the sequence header to a packet that lacks it: browsers' decoders look for it in packets only, and some programs write it
 * to the sample description only.
 */
export function withAv1Header(packet: EncodedPacket, header: Uint8Array): EncodedPacket {
  if (packet.type !== 'key') return packet
  const { data } = packet
  const units = unitsIn(data)
  const first = units.findIndex(({ type }) => type === unit.frame || type === unit.frameHeader)
  if (units.slice(0, first < 0 ? undefined : first).some(({ type }) => type === unit.sequence)) return packet
  const start = units[0]?.type === unit.delimiter ? units[0].end : 0
  const bytes = new Uint8Array(data.length + header.length)
  bytes.set(data.subarray(0, start))
  bytes.set(header, start)
  bytes.set(data.subarray(start), start + header.length)
  return packet.clone({ data: bytes })
}

/** Consecutive OBUs and their ends; one without a size extends to the end. */
function unitsIn(bytes: Uint8Array): { type: number; end: number }[] {
  const units: { type: number; end: number }[] = []
  for (let at = 0; at < bytes.length; ) {
    const head = bytes[at] as number
    const type = (head >> 3) & 15
    at += (head & 4) === 0 ? 1 : 2
    let length = (head & 2) === 0 ? bytes.length - at : 0
    for (let shift = 0; (head & 2) !== 0 && at < bytes.length; shift += 7) {
      const part = bytes[at++] as number
      length += (part & 127) * 2 ** shift
      if (part < 128) break
    }
    at += length
    units.push({ type, end: at })
  }
  return units
}
