import { isDamage } from '../../damaged-file.ts'
import { latin1 } from '../../text.ts'
import { HighBitReader } from './high-bit-reader.ts'

/** What sound is like. */
export interface SoundFormat {
  readonly channels: number
  /** Samples a second. */
  readonly sampleRate: number
}

/** Readers of codecs' configurations. Many programs write two channels beside them, whatever they have. */
const readers: Readonly<Record<string, (view: DataView) => Partial<SoundFormat>>> = {
  aac: readAacConfiguration,
  ac3: readAc3Configuration,
  eac3: readEac3Configuration,
  opus: readOpusConfiguration,
  flac: readFlacConfiguration,
}

/** Reads a codec's configuration. What is broken in it stays open. */
export function readAudioConfiguration(codec: string, view: DataView): Partial<SoundFormat> {
  try {
    return readers[codec]?.(view) ?? {}
  } catch (error) {
    if (!isDamage(error)) throw error
    return {}
  }
}

const aacRates: readonly number[] = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350,
]
/** Channels by their configuration; 0 stands for a list in the stream. */
const aacChannels: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 8, 0, 0, 0, 7, 8, 0, 8]
const lowComplexity = 2
const spectralBandReplication = 5
const parametricStereo = 29
const unifiedSpeechAndAudio = 42

/** The type of audio object that AudioSpecificConfig starts with (ISO/IEC 14496-3 section 1.6.2.1). */
function readObjectType(bits: HighBitReader): number {
  const type = bits.bits(5)
  return type === 31 ? 32 + bits.bits(6) : type
}

/** Whether what is told as AAC is Extended HE-AAC, which has little in common with it. */
export function isExtendedHeAac(view: DataView): boolean {
  return view.byteLength > 1 && readObjectType(new HighBitReader(view)) === unifiedSpeechAndAudio
}

/** AudioSpecificConfig. */
function readAacConfiguration(view: DataView): Partial<SoundFormat> {
  const bits = new HighBitReader(view)
  const rate = (): number => {
    const index = bits.bits(4)
    return index === 15 ? bits.bits(24) : (aacRates[index] ?? 0)
  }
  const type = readObjectType(bits)
  let sampleRate = rate()
  let channels = aacChannels[bits.bits(4)] ?? 0
  if (type === spectralBandReplication || type === parametricStereo) sampleRate = rate()
  if (type === parametricStereo) channels = 2
  return {
    ...(sampleRate > 0 ? { sampleRate } : {}),
    ...(channels > 0 ? { channels } : {}),
    ...(type === lowComplexity && channels > 0 ? readExtension(bits, rate) : {}),
  }
}

/** Behind what decoders of AAC-LC alone read there may be a doubled rate, and two channels made of one (section 1.6.6). */
function readExtension(bits: HighBitReader, rate: () => number): Partial<SoundFormat> {
  let told: Partial<SoundFormat> = {}
  try {
    bits.skip(1)
    if (bits.flag()) bits.skip(14)
    bits.skip(1)
    if (bits.bits(11) !== 0x2b7 || readObjectType(bits) !== spectralBandReplication || !bits.flag())
      return told
    told = { sampleRate: rate() }
    if (bits.bits(11) === 0x548 && bits.flag()) told = { ...told, channels: 2 }
  } catch (error) {
    // It ends anywhere.
    if (!isDamage(error)) throw error
  }
  return told
}

/** Channels by `acmod`, without the one of low frequencies (ETSI TS 102 366 section 4.4.2.3). */
const ac3Channels: readonly number[] = [2, 1, 2, 3, 3, 4, 4, 5]

/** ETSI TS 102 366 annex F.4. */
function readAc3Configuration(view: DataView): Partial<SoundFormat> {
  const bits = new HighBitReader(view)
  bits.skip(10)
  return { channels: (ac3Channels[bits.bits(3)] ?? 0) + bits.bits(1) }
}

/** ETSI TS 102 366 annex F.6, its first substream. */
function readEac3Configuration(view: DataView): Partial<SoundFormat> {
  const bits = new HighBitReader(view)
  bits.skip(16 + 2 + 5 + 1 + 1 + 3)
  return { channels: (ac3Channels[bits.bits(3)] ?? 0) + bits.bits(1) }
}

/** Encapsulation of Opus in ISOBMFF section 4.3.2; in Matroska, RFC 7845 section 5.1, where its name comes first. */
function readOpusConfiguration(view: DataView): Partial<SoundFormat> {
  const isNamed = latin1(view, 0, 8) === 'OpusHead'
  return { channels: view.getUint8(isNamed ? 9 : 1) }
}

/** The stream information of FLAC, after the version and flags of its box and a header of its own (RFC 9639 8.2). */
function readFlacConfiguration(view: DataView): Partial<SoundFormat> {
  const rateAndChannels = view.getUint32(4 + 4 + 10)
  return { sampleRate: rateAndChannels >>> 12, channels: ((rateAndChannels >> 9) & 7) + 1 }
}
