import { UnitBits } from './bits.ts'

/** What of a sequence parameter set the headers of slices depend on (ITU-T H.264 section 7.3.2.1.1). */
export interface SequenceParameters {
  readonly hasSeparatePlanes: boolean
  readonly hasChroma: boolean
  /** Bits of a frame's number. */
  readonly frameNumberBits: number
  readonly orderType: number
  readonly orderBits: number
  readonly isDeltaZero: boolean
  /** The most pictures that others may refer to. */
  readonly maxReferences: number
  readonly areFrames: boolean
}

/** The same of a picture parameter set (section 7.3.2.2). */
export interface PictureParameters {
  readonly isArithmetic: boolean
  readonly hasOrderDelta: boolean
  readonly hasGroups: boolean
  /** Pictures that slices refer to unless they say otherwise, of both lists. */
  readonly references: readonly [number, number]
  readonly weightsP: boolean
  readonly weightsB: boolean
  readonly hasDeblocking: boolean
  readonly hasRedundant: boolean
}

const tellingSamples: readonly number[] = [100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]

/** @param unit with the byte of its header */
export function sequenceParameters(unit: Uint8Array): SequenceParameters {
  const bits = new UnitBits(unit)
  bits.at = 8
  const profile = bits.bits(8)
  bits.bits(16)
  bits.golomb()
  let chroma = 1
  let hasSeparatePlanes = false
  if (tellingSamples.includes(profile)) {
    chroma = bits.golomb()
    if (chroma === 3) hasSeparatePlanes = bits.flag()
    bits.skipGolombs(2)
    bits.bits(1)
    if (bits.flag()) skipScalingLists(bits, chroma === 3 ? 12 : 8)
  }
  const frameNumberBits = bits.golomb() + 4
  const orderType = bits.golomb()
  const orderBits = orderType === 0 ? bits.golomb() + 4 : 0
  const isDeltaZero = orderType === 1 && bits.flag()
  if (orderType === 1) {
    bits.skipGolombs(2)
    bits.skipGolombs(bits.golomb())
  }
  const maxReferences = bits.golomb()
  bits.bits(1)
  bits.skipGolombs(2)
  const order = { orderType, orderBits, isDeltaZero }
  const planes = { hasSeparatePlanes, hasChroma: chroma !== 0 && !hasSeparatePlanes }
  return { ...planes, frameNumberBits, ...order, maxReferences, areFrames: bits.flag() }
}

function skipScalingLists(bits: UnitBits, lists: number): void {
  for (let list = 0; list < lists; list++) {
    if (!bits.flag()) continue
    let last = 8
    let next = 8
    for (let at = 0; at < (list < 6 ? 16 : 64); at++) {
      if (next !== 0) {
        const code = bits.golomb()
        next = (last + (code % 2 === 1 ? (code + 1) / 2 : -code / 2) + 256) % 256
      }
      if (next !== 0) last = next
    }
  }
}

/** @param unit with the byte of its header */
export function pictureParameters(unit: Uint8Array): PictureParameters {
  const bits = new UnitBits(unit)
  bits.at = 8
  bits.skipGolombs(2)
  const isArithmetic = bits.flag()
  const hasOrderDelta = bits.flag()
  const hasGroups = bits.golomb() > 0
  // What comes behind groups is not needed: nothing of such slices is changed.
  if (hasGroups) bits.at = bits.length
  const references = hasGroups ? ([0, 0] as const) : ([bits.golomb() + 1, bits.golomb() + 1] as const)
  const weightsP = bits.flag()
  const weightsB = bits.bits(2) === 1
  if (!hasGroups) bits.skipGolombs(3)
  const hasDeblocking = bits.flag()
  bits.bits(1)
  const kind = { isArithmetic, hasOrderDelta, hasGroups, references }
  return { ...kind, weightsP, weightsB, hasDeblocking, hasRedundant: bits.flag() }
}
