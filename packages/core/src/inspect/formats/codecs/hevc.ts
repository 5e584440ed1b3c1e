import { DamagedFile } from '../../damaged-file.ts'
import { RbspReader } from './rbsp.ts'
import { chromaOf, noColorDescription, readVui, type VideoSignal } from './video-signal.ts'

/** Profiles by their number (ITU-T H.265 annex A.3). */
const profiles: Readonly<Record<number, string>> = {
  1: 'Main',
  2: 'Main 10',
  3: 'Main Still Picture',
  4: 'Rext',
}
const parameterSet = 33
const maxReferenceSets = 64

/** Reads a decoder configuration record (ISO/IEC 14496-15 section 8.3.3.1): the box `hvcC`, and Matroska's own. */
export function readHevcConfiguration(view: DataView): VideoSignal {
  const profile = profiles[view.getUint8(1) & 31] ?? null
  const bitDepth = 8 + (view.getUint8(17) & 7)
  const set = findParameterSet(view)
  return { profile, bitDepth, ...(set ? readHevcParameterSet(set) : {}) }
}

/** The sequence parameter set without the two bytes of the NAL unit's header. */
function findParameterSet(view: DataView): DataView | null {
  let at = 23
  for (let arrays = view.getUint8(22); arrays > 0; arrays--) {
    const type = view.getUint8(at) & 63
    let units = view.getUint16(at + 1)
    at += 3
    for (; units > 0; units--) {
      const length = view.getUint16(at)
      if (type === parameterSet && length > 2) {
        const end = Math.min(at + 2 + length, view.byteLength)
        return new DataView(view.buffer, view.byteOffset + at + 4, Math.max(0, end - at - 4))
      }
      at += 2 + length
    }
  }
  return null
}

/** Reads a sequence parameter set (section 7.3.2.2), after the two bytes of its header, as far as the colours. */
export function readHevcParameterSet(view: DataView): VideoSignal {
  const bits = new RbspReader(view)
  bits.skip(4)
  const subLayers = bits.bits(3)
  bits.skip(1)
  const profile = readProfile(bits, subLayers)
  bits.golomb()
  const chroma = bits.golomb()
  if (chroma === 3) bits.skip(1)
  const width = bits.golomb()
  const height = bits.golomb()
  const [left = 0, right = 0, top = 0, bottom = 0] = bits.flag() ? bits.golombs(4) : []
  const size = {
    width: width - (chroma === 1 || chroma === 2 ? 2 : 1) * (left + right),
    height: height - (chroma === 1 ? 2 : 1) * (top + bottom),
  }
  const bitDepth = 8 + bits.golomb()
  bits.golomb()
  const orderBits = 4 + bits.golomb()
  bits.skipGolombs(3 * (bits.flag() ? subLayers + 1 : 1))
  bits.skipGolombs(6)
  if (bits.flag() && bits.flag()) skipScalingLists(bits)
  bits.skip(2)
  if (bits.flag()) {
    bits.skip(8)
    bits.skipGolombs(2)
    bits.skip(1)
  }
  skipReferenceSets(bits)
  if (bits.flag()) {
    for (let pictures = bits.golomb(); pictures > 0; pictures--) bits.bits(orderBits + 1)
  }
  bits.skip(2)
  return {
    profile,
    bitDepth,
    size,
    ...chromaOf(chroma),
    ...(bits.flag() ? readVui(bits) : noColorDescription),
  }
}

/** Profile, tier and level (section 7.3.3). */
function readProfile(bits: RbspReader, subLayers: number): string | null {
  const profileBits = 88
  const levelBits = 8
  bits.skip(3)
  const profile = profiles[bits.bits(5)] ?? null
  bits.skip(profileBits - 8 + levelBits)
  const present = Array.from({ length: subLayers }, () => [bits.flag(), bits.flag()])
  if (subLayers > 0) bits.skip(2 * (8 - subLayers))
  for (const [hasProfile, level] of present)
    bits.skip((hasProfile ? profileBits : 0) + (level ? levelBits : 0))
  return profile
}

/** Section 7.3.4. */
function skipScalingLists(bits: RbspReader): void {
  for (let size = 0; size < 4; size++) {
    for (let matrix = 0; matrix < 6; matrix += size === 3 ? 3 : 1) {
      if (!bits.flag()) bits.golomb()
      else bits.skipGolombs(Math.min(64, 1 << (4 + 2 * size)) + (size > 1 ? 1 : 0))
    }
  }
}

/** Section 7.3.7. A set can be told by how it differs from the one before. */
function skipReferenceSets(bits: RbspReader): void {
  const sets = bits.golomb()
  if (sets > maxReferenceSets) throw new DamagedFile(`${sets} sets of reference pictures`)
  let pictures = 0
  for (let set = 0; set < sets; set++) {
    if (set > 0 && bits.flag()) {
      bits.skip(1)
      bits.golomb()
      let kept = 0
      for (let i = 0; i <= pictures; i++) if (bits.flag() || bits.flag()) kept++
      pictures = kept
    } else {
      pictures = bits.golomb() + bits.golomb()
      for (let i = 0; i < pictures; i++) {
        bits.golomb()
        bits.skip(1)
      }
    }
  }
}
