import type { UnitBits } from './bits.ts'
import type { PictureParameters, SequenceParameters } from './parameter-sets.ts'

/** A memory management command: its number and its operands (ITU-T H.264 section 7.4.3.3). */
export type Marking = readonly [number, ...number[]]

/** What of a slice's header tells which pictures are kept for others to refer to. */
export interface SliceHeader {
  readonly frameNumber: number
  /** Commands; none where the oldest picture goes by itself. */
  readonly markings: readonly Marking[]
  /** Where they start and end, in bits. */
  readonly start: number
  readonly end: number
  /** Where the header ends. */
  readonly headerEnd: number
}

const [typeB, typeI, typeSp, typeSi] = [1, 2, 3, 4]
/** Operands of commands by their number. */
const operands = [0, 1, 1, 2, 1, 0, 1]

/**
 * Reads the header of a slice of a picture that others refer to and that is no IDR picture (section 7.3.3).
 *
 * @param bits at the byte of the unit's header
 * @returns `undefined` for what is not supported: fields, and groups of slices
 * @throws RangeError for what is no header
 */
export function sliceHeader(
  bits: UnitBits,
  sequence: SequenceParameters,
  parameters: (id: number) => PictureParameters | undefined,
): SliceHeader | undefined {
  bits.at = 8
  bits.golomb()
  const type = bits.golomb() % 5
  const picture = parameters(bits.golomb())
  if (!picture || picture.hasGroups || type === typeSp || type === typeSi) return undefined
  if (sequence.hasSeparatePlanes) bits.bits(2)
  const frameNumber = bits.bits(sequence.frameNumberBits)
  if (!sequence.areFrames && bits.flag()) return undefined
  const deltas = picture.hasOrderDelta ? 1 : 0
  if (sequence.orderType === 0) bits.bits(sequence.orderBits)
  if (sequence.orderType === 0) bits.skipGolombs(deltas)
  if (sequence.orderType === 1 && !sequence.isDeltaZero) bits.skipGolombs(1 + deltas)
  if (picture.hasRedundant) bits.golomb()
  if (type === typeB) bits.bits(1)
  skipReferences(bits, type, sequence.hasChroma, picture)
  const start = bits.at
  const markings: Marking[] = []
  if (bits.flag()) {
    for (let command = bits.golomb(); command !== 0; command = bits.golomb()) {
      markings.push([command, ...Array.from({ length: operands[command] ?? 0 }, () => bits.golomb())])
    }
  }
  const end = bits.at
  if (picture.isArithmetic && type !== typeI) bits.golomb()
  bits.golomb()
  if (picture.hasDeblocking && bits.golomb() !== 1) bits.skipGolombs(2)
  return { frameNumber, markings, start, end, headerEnd: bits.at }
}

/** The numbers of references, changes of their lists, and their weights. */
function skipReferences(bits: UnitBits, type: number, hasChroma: boolean, picture: PictureParameters): void {
  if (type === typeI) return
  const lists = type === typeB ? 2 : 1
  const isOwn = bits.flag()
  const counts = picture.references.slice(0, lists).map((count) => (isOwn ? bits.golomb() + 1 : count))
  for (let list = 0; list < lists; list++) {
    if (bits.flag()) while (bits.golomb() !== 3) bits.golomb()
  }
  if (!(type === typeB ? picture.weightsB : picture.weightsP)) return
  bits.skipGolombs(hasChroma ? 2 : 1)
  for (const count of counts) {
    for (let at = 0; at < count; at++) {
      if (bits.flag()) bits.skipGolombs(2)
      if (hasChroma && bits.flag()) bits.skipGolombs(4)
    }
  }
}
