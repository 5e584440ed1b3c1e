import type { SoundFormat } from '../codecs/audio-configuration.ts'
import { readH264ParameterSet } from '../codecs/h264.ts'
import { readHevcParameterSet } from '../codecs/hevc.ts'
import { mp3Channels } from '../codecs/mp3.ts'
import type { VideoSignal } from '../codecs/video-signal.ts'

/** A part of a stream of H.264 or HEVC between two start codes (ITU-T H.264 annex B). */
type Unit = DataView<ArrayBuffer>

/** NAL units that are read: those before the first pictures. */
const maxUnits = 64

/** The units in the first bytes of a stream. */
export function unitsIn(view: DataView<ArrayBuffer>): Unit[] {
  const starts: number[] = []
  for (let at = 0; at + 3 < view.byteLength && starts.length <= maxUnits; at++) {
    if (view.getUint8(at + 2) > 1) at += 2
    else if (view.getUint16(at) === 0 && view.getUint8(at + 2) === 1) starts.push(at + 3)
  }
  return starts.map((start, index) => {
    const end = (starts[index + 1] ?? view.byteLength + 3) - 3
    return new DataView(view.buffer, view.byteOffset + start, Math.max(0, end - start))
  })
}

const sets: Readonly<
  Record<string, readonly [type: number, header: number, read: (view: Unit) => VideoSignal]>
> = {
  h264: [7, 1, readH264ParameterSet],
  hevc: [33, 2, readHevcParameterSet],
}

/** What the first parameter set of a stream says about its pictures; `null` if there is none. */
export function readPictures(codec: string, units: readonly Unit[]): VideoSignal | null {
  if (/^mpeg[12]video$/.test(codec)) return readSequenceHeader(units)
  const [type, header, read] = sets[codec] ?? []
  if (type === undefined || header === undefined || !read) return null
  const typeOf = (unit: Unit): number =>
    unit.byteLength === 0 ? -1 : codec === 'h264' ? unit.getUint8(0) & 31 : (unit.getUint8(0) >> 1) & 63
  const set = units.find((unit) => typeOf(unit) === type)
  return set
    ? read(new DataView(set.buffer, set.byteOffset + header, Math.max(0, set.byteLength - header)))
    : null
}

/** The size in a sequence header of MPEG-2 (ISO/IEC 13818-2 section 6.2.2.1). Nothing here decodes it: it is only named. */
function readSequenceHeader(units: readonly Unit[]): VideoSignal | null {
  const header = units.find((unit) => unit.byteLength > 4 && unit.getUint8(0) === 0xb3)
  if (!header) return null
  const size = header.getUint32(1)
  return { size: { width: size >>> 20, height: (size >> 8) & 0xfff } }
}

/** The codec of private data, by their first bytes: programs put AAC there, for which Blu-ray has no stream type. */
export function codecOfPrivateData(start: DataView): string | null {
  if (start.byteLength < 8) return null
  if ((start.getUint16(0) & 0xfff6) === 0xfff0) return 'aac'
  if (start.getUint16(0) !== 0x0b77) return null
  // The number of the bit stream: that of E-AC-3 is above 10 (ETSI TS 102 366 annex E.1.3.1.6).
  return start.getUint8(5) >> 3 > 10 ? 'eac3' : 'ac3'
}

const aacRates = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350,
]
const ac3Channels = [2, 1, 2, 3, 3, 4, 4, 5]
const ac3Rates = [48_000, 44_100, 32_000]
const mp3Rates = [44_100, 48_000, 32_000]

/** What the first frame of an audio stream says; what it does not say is left out. */
export function readSound(codec: string, start: DataView): Partial<SoundFormat> {
  for (let at = 0; at + 8 <= start.byteLength; at++) {
    const found = readers[codec]?.(start, at)
    if (found) return found
  }
  return {}
}

const readers: Readonly<Record<string, (view: DataView, at: number) => Partial<SoundFormat> | null>> = {
  // ADTS (ISO/IEC 14496-3 annex 1.A.3.2).
  aac: (view, at) => {
    if ((view.getUint16(at) & 0xfff6) !== 0xfff0) return null
    const head = view.getUint16(at + 2)
    const channels = [0, 1, 2, 3, 4, 5, 6, 8][(head >> 6) & 7] ?? 0
    return { ...rateOf(aacRates[(head >> 10) & 15]), ...(channels > 0 ? { channels } : {}) }
  },
  // ETSI TS 102 366 section 4.4: the position of the LFE flag depends on the channel mode.
  ac3: (view, at) => {
    if (view.getUint16(at) !== 0x0b77) return null
    const mode = view.getUint8(at + 6) >> 5
    const skipped = (mode & 1 && mode !== 1 ? 2 : 0) + (mode & 4 ? 2 : 0) + (mode === 2 ? 2 : 0)
    const low = (view.getUint16(at + 6) >> (12 - skipped)) & 1
    return { ...rateOf(ac3Rates[view.getUint8(at + 4) >> 6]), channels: (ac3Channels[mode] ?? 0) + low }
  },
  // The same, annex E.1.2.2.
  eac3: (view, at) => {
    if (view.getUint16(at) !== 0x0b77) return null
    const byte = view.getUint8(at + 4)
    return { ...rateOf(ac3Rates[byte >> 6]), channels: (ac3Channels[(byte >> 1) & 7] ?? 0) + (byte & 1) }
  },
  mp3: (view, at) => {
    const channels = mp3Channels(new DataView(view.buffer, view.byteOffset + at, view.byteLength - at))
    if (channels === null) return null
    // The version: half the rates in MPEG-2, a quarter in 2.5.
    const divisor = [4, 0, 2, 1][(view.getUint8(at + 1) >> 3) & 3] ?? 0
    const rate = mp3Rates[(view.getUint8(at + 2) >> 2) & 3]
    return divisor === 0 || rate === undefined ? null : { channels, sampleRate: rate / divisor }
  },
}

function rateOf(sampleRate: number | undefined): { readonly sampleRate?: number } {
  return sampleRate === undefined ? {} : { sampleRate }
}
