import type { Av1Sequence, ChromaSampling } from '../../../facts/coded-picture.ts'
import type { CodePoints } from '../../../facts/color-source.ts'
import { HighBitReader } from './high-bit-reader.ts'
import { type ColorDescription, hdrOf, matrixOf, noColorDescription } from './video-signal.ts'

const sequenceHeader = 1
/** Levels above this one have two tiers (AV1, section 5.5.1). */
const lastOfOneTier = 7
/** The code point of H.273 for "unspecified". */
const unspecified = 2

/**
 * What the sequence header says about the coded pictures (section 5.5).
 *
 * @param view the stream's first bytes, which start with an open bitstream unit (section 5.3)
 * @returns `undefined` if they contain no such header
 */
export function readAv1Sequence(view: DataView): Av1Sequence | undefined {
  const bits = sequenceHeaderIn(view)
  if (!bits) return undefined
  const { isReduced, ...frame } = readFrame(bits)
  skipTools(bits, isReduced)
  const { hasColorDescription: _told, ...samples } = readSamples(bits, frame.profile)
  return { ...frame, ...samples }
}

/** What the sequence header says about the colours (section 5.5.2). */
export function readAv1ColorDescription(view: DataView): ColorDescription | undefined {
  const bits = sequenceHeaderIn(view)
  if (!bits) return undefined
  const { profile, isReduced } = readFrame(bits)
  skipTools(bits, isReduced)
  const { hasColorDescription, codePoints } = readSamples(bits, profile)
  return hasColorDescription
    ? { hdr: hdrOf(codePoints.transfer), matrix: matrixOf(codePoints.matrix) }
    : noColorDescription
}

/** The part of the header on depth, colours and sampling (section 5.5.2). */
function readSamples(
  bits: HighBitReader,
  profile: number,
): Pick<Av1Sequence, 'bitDepth' | 'sampling' | 'chromaPosition' | 'codePoints'> & {
  readonly hasColorDescription: boolean
} {
  const hasHighDepth = bits.flag()
  const bitDepth = !hasHighDepth ? 8 : profile === 2 && bits.flag() ? 12 : 10
  const isMono = profile !== 1 && bits.flag()
  const hasColorDescription = bits.flag()
  const [primaries, transfer, matrix] = hasColorDescription
    ? [bits.bits(8), bits.bits(8), bits.bits(8)]
    : [unspecified, unspecified, unspecified]
  const samples = (sampling: ChromaSampling, fullRange: boolean, chromaPosition = 0) => {
    const codePoints: CodePoints = { primaries, transfer, matrix, fullRange }
    return { hasColorDescription, bitDepth, sampling, chromaPosition, codePoints }
  }
  if (isMono) return samples('4:0:0', bits.flag())
  // sRGB as it is.
  if (primaries === 1 && transfer === 13 && matrix === 0) return samples('4:4:4', true)
  const fullRange = bits.flag()
  if (profile === 1) return samples('4:4:4', fullRange)
  if (profile === 2) {
    const isHalved = bitDepth < 12 || bits.flag()
    if (!isHalved) return samples('4:4:4', fullRange)
    if (bitDepth < 12 || !bits.flag()) return samples('4:2:2', fullRange)
  }
  return samples('4:2:0', fullRange, bits.bits(2))
}

/** Whether these units tell how a stream is coded: nothing decodes one that nowhere does. */
export function hasAv1SequenceHeader(view: DataView): boolean {
  return sequenceHeaderIn(view) !== undefined
}

function sequenceHeaderIn(view: DataView): HighBitReader | undefined {
  for (let at = 0; at < view.byteLength; ) {
    const head = view.getUint8(at++)
    if (head & 4) at++
    let length = view.byteLength - at
    if (head & 2) [length, at] = leb128(view, at)
    if (((head >> 3) & 15) === sequenceHeader) {
      return new HighBitReader(new DataView(view.buffer, view.byteOffset + at))
    }
    at += length
  }
  return undefined
}

/** A whole number of up to eight bytes of 7 bits, the lowest first, and where it ends (section 4.10.5). */
function leb128(view: DataView, start: number): [value: number, end: number] {
  let value = 0
  for (let i = 0; i < 8; i++) {
    const byte = view.getUint8(start + i)
    value += (byte & 127) * 128 ** i
    if (byte < 128) return [value, start + i + 1]
  }
  return [value, start + 8]
}

/** The start of the header (section 5.5.1). */
function readFrame(
  bits: HighBitReader,
): Pick<Av1Sequence, 'profile' | 'level' | 'tier' | 'size'> & { readonly isReduced: boolean } {
  const profile = bits.bits(3)
  // Whether it is a still picture.
  bits.skip(1)
  const isReduced = bits.flag()
  const { level, tier } = isReduced ? { level: bits.bits(5), tier: 0 } : readOperatingPoints(bits)
  const widthBits = bits.bits(4) + 1
  const heightBits = bits.bits(4) + 1
  const size = { width: bits.bits(widthBits) + 1, height: bits.bits(heightBits) + 1 }
  return { profile, level, tier, isReduced, size }
}

/** What stands between the size and the colours: numbers of frames, and which tools the stream uses. */
function skipTools(bits: HighBitReader, isReduced: boolean): void {
  const hasFrameNumbers = !isReduced && bits.flag()
  if (hasFrameNumbers) bits.skip(4 + 3)
  bits.skip(3)
  if (!isReduced) skipToolsOfMotion(bits)
  bits.skip(3)
}

function skipToolsOfMotion(bits: HighBitReader): void {
  bits.skip(4)
  const hasOrder = bits.flag()
  if (hasOrder) bits.skip(2)
  const isChosenByFrame = bits.flag()
  const mayBeScreen = isChosenByFrame || bits.flag()
  if (mayBeScreen && !bits.flag()) bits.skip(1)
  if (hasOrder) bits.skip(3)
}

/** Goes by all of them, and gives what the first says. */
function readOperatingPoints(bits: HighBitReader): Pick<Av1Sequence, 'level' | 'tier'> {
  let first: Pick<Av1Sequence, 'level' | 'tier'> | undefined
  let delayBits: number | undefined
  if (bits.flag()) {
    skipTimingInfo(bits)
    if (bits.flag()) {
      delayBits = bits.bits(5) + 1
      bits.skip(32 + 5 + 5)
    }
  }
  const hasDisplayDelay = bits.flag()
  for (let points = bits.bits(5) + 1; points > 0; points--) {
    bits.skip(12)
    const level = bits.bits(5)
    const tier = level > lastOfOneTier ? bits.bits(1) : 0
    first ??= { level, tier }
    if (delayBits !== undefined && bits.flag()) bits.skip(2 * delayBits + 1)
    if (hasDisplayDelay && bits.flag()) bits.skip(4)
  }
  return first ?? { level: 0, tier: 0 }
}

function skipTimingInfo(bits: HighBitReader): void {
  bits.skip(64)
  if (!bits.flag()) return
  // A number of as many bits as there are zeros before the first one (section 4.10.3).
  let zeros = 0
  while (zeros < 32 && !bits.flag()) zeros++
  bits.skip(zeros < 32 ? zeros : 0)
}
