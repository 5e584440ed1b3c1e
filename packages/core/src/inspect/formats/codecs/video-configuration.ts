import { isDamage } from '../../damaged-file.ts'
import { readAv1ColorDescription } from './av1.ts'
import { readH264Configuration } from './h264.ts'
import { readHevcConfiguration } from './hevc.ts'
import { HighBitReader } from './high-bit-reader.ts'
import { chromaOf, hdrOf, type VideoSignal } from './video-signal.ts'

/** Readers of codecs' configurations, which ISO base media files and Matroska store alike. */
const readers: Readonly<Record<string, (view: DataView) => VideoSignal>> = {
  h264: readH264Configuration,
  hevc: readHevcConfiguration,
  av1: readAv1Configuration,
  mpeg4: readMpeg4Configuration,
}

/** Reads a codec's configuration. What is broken in it stays open: decoders find the same in the stream. */
export function readVideoConfiguration(codec: string, view: DataView): VideoSignal {
  try {
    return readers[codec]?.(view) ?? {}
  } catch (error) {
    if (!isDamage(error)) throw error
    return {}
  }
}

/** AV1 in ISOBMFF, section 2.3.3: the profile, then high_bitdepth and twelve_bit; behind four bytes the sequence header. */
function readAv1Configuration(view: DataView): VideoSignal {
  const profile = ['Main', 'High', 'Professional'][view.getUint8(1) >> 5] ?? null
  const bits = view.getUint8(2)
  const header = new DataView(view.buffer, view.byteOffset + 4, view.byteLength - 4)
  // Monochrome, then whether there are half as many columns and rows of colours.
  const chroma = bits & 0x10 ? 0 : bits & 8 ? (bits & 4 ? 1 : 2) : 3
  return {
    profile,
    bitDepth: bits & 0x40 ? (bits & 0x20 ? 12 : 10) : 8,
    ...chromaOf(chroma),
    ...readAv1ColorDescription(header),
  }
}

/** The profile in the header of a visual object sequence (ISO/IEC 14496-2 section 6.3.2 and table G.1). */
function readMpeg4Configuration(view: DataView): VideoSignal {
  if (view.getUint32(0) !== 0x000001b0) return {}
  const profiles: Readonly<Record<number, string>> = { 0: 'Simple Profile', 15: 'Advanced Simple Profile' }
  return { profile: profiles[view.getUint8(4) >> 4] ?? null }
}

/** VP Codec ISO Media File Format Binding, section "VP Codec Configuration Box"; after its version and flags. */
export function readVpConfiguration(view: DataView): VideoSignal {
  return {
    profile: `Profile ${view.getUint8(4)}`,
    bitDepth: view.getUint8(6) >> 4,
    ...chromaOf([1, 1, 2, 3][(view.getUint8(6) >> 1) & 7] ?? -1),
    hdr: hdrOf(view.getUint8(8)),
  }
}

/** Code points of matrices, by VP9's number of the colour space (bitstream specification, section 7.2.2). */
const vp9Matrices: readonly (number | null)[] = [null, 6, 1, 6, 7, 9, null, 0]
/** What key frames of VP9 have after their first bits (section 6.2.1). */
const syncCode = 0x498342

/** The first bytes of a frame of VP9 (section 6.2): only key frames tell more than the profile. */
export function readVp9Frame(view: DataView): VideoSignal {
  const bits = new HighBitReader(view)
  if (bits.bits(2) !== 2) return {}
  const profile = bits.bits(1) + 2 * bits.bits(1)
  // Profiles 0 and 2 have no other.
  const named = { profile: `Profile ${profile}`, ...chromaOf(profile % 2 === 0 ? 1 : -1) }
  if (profile === 3) bits.skip(1)
  const isRepeated = bits.flag()
  const isKey = !bits.flag()
  bits.skip(2)
  if (isRepeated || !isKey || bits.bits(24) !== syncCode) return named
  const bitDepth = profile < 2 ? 8 : bits.flag() ? 12 : 10
  return { ...named, bitDepth, matrix: vp9Matrices[bits.bits(3)] ?? null }
}
