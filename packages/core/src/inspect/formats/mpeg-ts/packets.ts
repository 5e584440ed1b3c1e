import type { ByteSource } from '../../byte-source.ts'

/** How the packets of a transport stream lie in a file (ISO/IEC 13818-1 section 2.4.3). */
export interface Layout {
  /** Bytes from one packet to the next: 188; 192 where four bytes of time stand before each (AVCHD), 204 with a checksum. */
  readonly stride: number
  /** Where the first packet starts. */
  readonly start: number
}

/** A transport packet, as far as its stream is concerned. */
export interface Packet {
  readonly pid: number
  /** Whether the payload starts something: a table, or a packet of the stream's own. */
  readonly starts: boolean
  readonly isScrambled: boolean
  readonly payload: DataView<ArrayBuffer>
}

const syncByte = 0x47
const packetLength = 188
/** The first four are the time in packets of camcorders. */
const layouts: readonly Layout[] = [
  { stride: 188, start: 0 },
  { stride: 192, start: 4 },
  { stride: 204, start: 0 },
]
/** Packets that have to start with the byte of synchronisation, as far as there are so many. */
const compared = 5

/** How the packets lie; `null` where the bytes are those of no transport stream. */
export async function layoutOf(source: ByteSource): Promise<Layout | null> {
  const head = await source.view(0, compared * 204 + 4)
  const fits = ({ stride, start }: Layout): boolean => {
    for (let at = start, count = 0; count < compared && at < head.byteLength; at += stride, count++) {
      if (head.getUint8(at) !== syncByte) return false
    }
    return start < head.byteLength
  }
  return layouts.find(fits) ?? null
}

/** The packets in a part of a file. Bytes between them that were lost are skipped, to the next whole packet. */
export async function packetsIn(
  source: ByteSource,
  { stride, start }: Layout,
  from: number,
  length: number,
): Promise<Packet[]> {
  const first = start + Math.max(0, Math.ceil((from - start) / stride)) * stride
  const view = await source.view(first, length, length)
  const packets: Packet[] = []
  for (let at = 0; at + packetLength <= view.byteLength; ) {
    if (view.getUint8(at) !== syncByte) {
      at++
      continue
    }
    const packet = packetAt(view, at)
    if (packet) packets.push(packet)
    at += stride
  }
  return packets
}

/** Section 2.4.3.2; `null` if there is no payload, only an adaptation field. */
function packetAt(view: DataView<ArrayBuffer>, at: number): Packet | null {
  const flags = view.getUint16(at + 1)
  const control = view.getUint8(at + 3)
  const hasField = (control & 0x20) !== 0
  const skipped = 4 + (hasField ? 1 + view.getUint8(at + 4) : 0)
  if ((control & 0x10) === 0 || skipped >= packetLength) return null
  return {
    pid: flags & 0x1fff,
    starts: (flags & 0x4000) !== 0,
    isScrambled: (control & 0xc0) !== 0,
    payload: new DataView(view.buffer, view.byteOffset + at + skipped, packetLength - skipped),
  }
}
