import { RbspReader } from './rbsp.ts'
import { chromaOf, noColorDescription, readVui, type VideoSignal } from './video-signal.ts'

/** Profiles by their number (ITU-T H.264 annex A.2). */
const profiles: Readonly<Record<number, string>> = {
  44: 'CAVLC 4:4:4',
  66: 'Baseline',
  77: 'Main',
  88: 'Extended',
  100: 'High',
  110: 'High 10',
  118: 'Multiview High',
  122: 'High 4:2:2',
  128: 'Stereo High',
  144: 'High 4:4:4',
  244: 'High 4:4:4 Predictive',
}
/** The profiles whose parameter sets tell the format of the samples (section 7.3.2.1.1). */
const tellingSamples: readonly number[] = [100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]

/** Reads a decoder configuration record (ISO/IEC 14496-15 section 5.3.3.1): the box `avcC`, and Matroska's own. */
export function readH264Configuration(view: DataView): VideoSignal {
  const profile = profileName(view.getUint8(1), view.getUint8(2))
  const sets = view.getUint8(5) & 31
  if (sets === 0) return { profile }
  const length = view.getUint16(6)
  // Behind the one byte of the NAL unit's header.
  const end = Math.min(8 + length, view.byteLength)
  return {
    profile,
    ...readH264ParameterSet(new DataView(view.buffer, view.byteOffset + 9, Math.max(0, end - 9))),
  }
}

/** Constrained profiles are told by flags (annexes A.2.1.1 and A.2.8). */
function profileName(number: number, constraints: number): string | null {
  const name = profiles[number] ?? null
  const intra = (constraints & 0x10) !== 0
  if (number === 66 && (constraints & 0x40) !== 0) return `Constrained ${name}`
  return intra && (number === 110 || number === 122) ? `${name} Intra` : name
}

/** Reads a sequence parameter set (section 7.3.2.1.1), after the byte of its header, as far as the colours. */
export function readH264ParameterSet(view: DataView): VideoSignal {
  const bits = new RbspReader(view)
  const profile = bits.bits(8)
  const constraints = bits.bits(8)
  bits.skip(8)
  bits.golomb()
  let bitDepth = 8
  let chroma = 1
  if (tellingSamples.includes(profile)) {
    chroma = bits.golomb()
    if (chroma === 3) bits.skip(1)
    bitDepth += bits.golomb()
    bits.golomb()
    bits.skip(1)
    if (bits.flag()) skipScalingLists(bits, chroma === 3 ? 12 : 8)
  }
  bits.golomb()
  skipPictureOrder(bits)
  bits.golomb()
  bits.skip(1)
  const columns = bits.golomb() + 1
  const rows = bits.golomb() + 1
  // Where they are not, rows of blocks are those of each of the two fields.
  const areFrames = bits.flag()
  if (!areFrames) bits.skip(1)
  bits.skip(1)
  const [left = 0, right = 0, top = 0, bottom = 0] = bits.flag() ? bits.golombs(4) : []
  const across = chroma === 1 || chroma === 2 ? 2 : 1
  const down = (chroma === 1 ? 2 : 1) * (areFrames ? 1 : 2)
  const size = {
    width: columns * 16 - across * (left + right),
    height: rows * 16 * (areFrames ? 1 : 2) - down * (top + bottom),
  }
  const told = bits.flag() ? readVui(bits) : noColorDescription
  return { profile: profileName(profile, constraints), bitDepth, size, ...chromaOf(chroma), ...told }
}

function skipScalingLists(bits: RbspReader, lists: number): void {
  for (let list = 0; list < lists; list++) {
    if (!bits.flag()) continue
    let last = 8
    let next = 8
    for (let i = 0; i < (list < 6 ? 16 : 64); i++) {
      if (next !== 0) next = (last + bits.signedGolomb() + 256) % 256
      if (next !== 0) last = next
    }
  }
}

function skipPictureOrder(bits: RbspReader): void {
  const type = bits.golomb()
  if (type === 0) bits.golomb()
  if (type !== 1) return
  bits.skip(1)
  bits.skipGolombs(2)
  bits.skipGolombs(bits.golomb())
}
