import type { Size } from '../../../geometry/fit.ts'
import { HighBitReader } from './high-bit-reader.ts'
import { hdrOf, matrixOf, noColours, type ToldColours } from './video-signal.ts'

const sequenceHeader = 1
/** Levels above this one have two tiers (AV1, section 5.5.1). */
const lastOfOneTier = 7

/**
 * The largest frame that a decoder has to make room for, as the sequence header of an AV1 stream says it.
 *
 * @param view the stream's first bytes, which start with an open bitstream unit (AV1, section 5.3)
 * @returns `undefined` where there is no such header in them
 */
export function readAv1FrameSize(view: DataView): Size | undefined {
  const bits = sequenceHeaderIn(view)
  return bits && readFrame(bits).size
}

/**
 * What the sequence header says of the colours (section 5.5.2).
 *
 * @param view units of a stream
 * @returns `undefined` where there is no such header in them
 */
export function readAv1Colours(view: DataView): ToldColours | undefined {
  const bits = sequenceHeaderIn(view)
  if (!bits) return undefined
  const { profile, isReduced } = readFrame(bits)
  skipTools(bits, isReduced)
  const hasHighDepth = bits.flag()
  // Whether that is 12 bits, and whether there is brightness alone.
  if (profile === 2 && hasHighDepth) bits.skip(1)
  if (profile !== 1) bits.skip(1)
  if (!bits.flag()) return noColours
  // The primaries.
  bits.skip(8)
  return { hdr: hdrOf(bits.bits(8)), matrix: matrixOf(bits.bits(8)) }
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
function readFrame(bits: HighBitReader): { profile: number; isReduced: boolean; size: Size } {
  const profile = bits.bits(3)
  // Whether it is a still picture.
  bits.skip(1)
  const isReduced = bits.flag()
  if (isReduced) bits.skip(5)
  else skipOperatingPoints(bits)
  const widthBits = bits.bits(4) + 1
  const heightBits = bits.bits(4) + 1
  const size = { width: bits.bits(widthBits) + 1, height: bits.bits(heightBits) + 1 }
  return { profile, isReduced, size }
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

function skipOperatingPoints(bits: HighBitReader): void {
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
    if (bits.bits(5) > lastOfOneTier) bits.skip(1)
    if (delayBits !== undefined && bits.flag()) bits.skip(2 * delayBits + 1)
    if (hasDisplayDelay && bits.flag()) bits.skip(4)
  }
}

function skipTimingInfo(bits: HighBitReader): void {
  bits.skip(64)
  if (!bits.flag()) return
  // A number of as many bits as there are zeros before the first one (section 4.10.3).
  let zeros = 0
  while (zeros < 32 && !bits.flag()) zeros++
  bits.skip(zeros < 32 ? zeros : 0)
}
