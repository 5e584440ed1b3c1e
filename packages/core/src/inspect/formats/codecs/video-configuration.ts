import { isDamage } from '../../damaged-file.ts'
import { readH264Configuration } from './h264.ts'
import { readHevcConfiguration } from './hevc.ts'
import { hdrOf, type VideoSignal } from './video-signal.ts'

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

/** AV1 in ISOBMFF, section 2.3.3: the profile, then high_bitdepth and twelve_bit. */
function readAv1Configuration(view: DataView): VideoSignal {
  const profile = ['Main', 'High', 'Professional'][view.getUint8(1) >> 5] ?? null
  const bits = view.getUint8(2)
  return { profile, bitDepth: bits & 0x40 ? (bits & 0x20 ? 12 : 10) : 8 }
}

/** The profile in the header of a visual object sequence (ISO/IEC 14496-2 section 6.3.2 and table G.1). */
function readMpeg4Configuration(view: DataView): VideoSignal {
  if (view.getUint32(0) !== 0x000001b0) return {}
  const profiles: Readonly<Record<number, string>> = { 0: 'Simple Profile', 15: 'Advanced Simple Profile' }
  return { profile: profiles[view.getUint8(4) >> 4] ?? null }
}

/** VP Codec ISO Media File Format Binding, section "VP Codec Configuration Box"; behind its version and flags. */
export function readVpConfiguration(view: DataView): VideoSignal {
  return {
    profile: `Profile ${view.getUint8(4)}`,
    bitDepth: view.getUint8(6) >> 4,
    hdr: hdrOf(view.getUint8(8)),
  }
}

/** The first bytes of a key frame of VP9 (bitstream specification, section 6.2). */
export function readVp9Frame(view: DataView): VideoSignal {
  const bits = view.getUint8(0)
  if (bits >> 6 !== 2) return {}
  const profile = ((bits >> 5) & 1) | ((bits >> 3) & 2)
  // Profiles 2 and 3 have more than 8 bits; whether 12 stands behind the start code and, in profile 3, a bit more.
  if (profile < 2) return { profile: `Profile ${profile}`, bitDepth: 8 }
  const behind = profile === 3 ? 1 : 0
  const twelve = (view.getUint8(4) >> (7 - behind)) & 1
  return { profile: `Profile ${profile}`, bitDepth: twelve ? 12 : 10 }
}
