import type { AudioCodec, VideoCodec } from '../../../facts/media-facts.ts'
import { latin1 } from '../../text.ts'
import type { Packet } from './packets.ts'

/** A stream of a program, by its number (PID). */
export interface Stream {
  readonly pid: number
  readonly type: 'video' | 'audio' | 'other'
  readonly codec: VideoCodec | AudioCodec
}

type Kind = readonly [type: Stream['type'], codec: string]

/** By the type of the stream (ISO/IEC 13818-1 table 2-34; ATSC A/52 annex A; Blu-ray's own from 0x80 on). */
const kinds: Readonly<Record<number, Kind>> = {
  1: ['video', 'mpeg1video'],
  2: ['video', 'mpeg2video'],
  3: ['audio', 'mp3'],
  4: ['audio', 'mp3'],
  15: ['audio', 'aac'],
  16: ['video', 'mpeg4'],
  17: ['audio', 'aac_latm'],
  27: ['video', 'h264'],
  36: ['video', 'hevc'],
  51: ['video', 'vvc'],
  128: ['audio', 'pcm_bluray'],
  129: ['audio', 'ac3'],
  130: ['audio', 'dts'],
  131: ['audio', 'truehd'],
  132: ['audio', 'eac3'],
  133: ['audio', 'dts'],
  134: ['audio', 'dts'],
  135: ['audio', 'eac3'],
  234: ['video', 'vc1'],
}
const privateData = 6
/** Descriptors of private data, by their tag (ETSI EN 300 468 table 12), and by the name in a registration descriptor. */
const described: Readonly<Record<number, Kind>> = {
  106: ['audio', 'ac3'],
  122: ['audio', 'eac3'],
  123: ['audio', 'dts'],
}
const registered: Readonly<Record<string, Kind>> = {
  'AC-3': ['audio', 'ac3'],
  EAC3: ['audio', 'eac3'],
  HEVC: ['video', 'hevc'],
  Opus: ['audio', 'opus'],
  BSSD: ['audio', 's302m'],
}
const registration = 5

/**
 * The streams of the first program.
 *
 * @returns `null` where its tables are not among these packets
 */
export function streamsOf(packets: readonly Packet[]): Stream[] | null {
  const programs = sectionOf(packets, 0)
  if (!programs) return null
  // After five bytes of the table: program numbers, each with the place of its program map; 0 is the network.
  for (let at = 5; at + 4 <= programs.byteLength; at += 4) {
    if (programs.getUint16(at) === 0) continue
    const map = sectionOf(packets, programs.getUint16(at + 2) & 0x1fff)
    if (map) return streamsIn(map)
  }
  return null
}

/** The content of a table between its length and its checksum (section 2.4.4); the first with this table id. */
function sectionOf(packets: readonly Packet[], pid: number): DataView | null {
  const bytes: number[] = []
  let length: number | null = null
  for (const packet of packets) {
    if (packet.pid !== pid || (length === null && !packet.starts)) continue
    const { payload } = packet
    let at = 0
    if (length === null) {
      at = 1 + payload.getUint8(0)
      if (at + 3 > payload.byteLength) continue
      length = payload.getUint16(at + 1) & 0xfff
      at += 3
    }
    for (; at < payload.byteLength && bytes.length < length; at++) bytes.push(payload.getUint8(at))
    if (bytes.length === length) break
  }
  if (length === null || bytes.length < length || length < 9) return null
  return new DataView(Uint8Array.from(bytes).buffer, 0, length - 4)
}

/** Section 2.4.4.8. */
function streamsIn(map: DataView): Stream[] {
  const streams: Stream[] = []
  let at = 9 + (map.byteLength >= 9 ? map.getUint16(7) & 0xfff : 0)
  while (at + 5 <= map.byteLength) {
    const type = map.getUint8(at)
    const pid = map.getUint16(at + 1) & 0x1fff
    const end = Math.min(map.byteLength, at + 5 + (map.getUint16(at + 3) & 0xfff))
    const kind = (type === privateData ? describedIn(map, at + 5, end) : undefined) ?? kinds[type]
    streams.push({ pid, type: kind?.[0] ?? 'other', codec: kind?.[1] ?? `0x${type.toString(16)}` })
    at = end
  }
  return streams
}

function describedIn(map: DataView, start: number, end: number): Kind | undefined {
  for (let at = start; at + 2 <= end; at += 2 + map.getUint8(at + 1)) {
    const tag = map.getUint8(at)
    const kind = tag === registration && at + 6 <= end ? registered[latin1(map, at + 2, 4)] : described[tag]
    if (kind) return kind
  }
  return undefined
}
