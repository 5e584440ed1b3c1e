import { joinedBytes } from '../../bytes/joined-bytes.ts'
import { BitWriter, UnitBits } from './bits.ts'
import {
  type PictureParameters,
  pictureParameters,
  type SequenceParameters,
  sequenceParameters,
} from './parameter-sets.ts'
import { type Marking, type SliceHeader, sliceHeader } from './slice-header.ts'

const [slice, idrSlice, sequenceSet, pictureSet] = [1, 5, 7, 8]
const startCode = Uint8Array.of(0, 0, 0, 1)

/**
 * Mends pictures that are decoded from a recovery point on: some order that a picture before it be forgotten, which the decoder never
 * had. FFmpeg goes on at that, and Chromium 156, which has it stop at any fault, ends with a decoding error. Such orders are taken
 * out. Which pictures the decoder has is followed as FFmpeg does it, with stand-ins where numbers are left out.
 */
export class RecoveredReferences {
  readonly #lengthSize: number | undefined
  #sequence: SequenceParameters | undefined
  readonly #pictures = new Map<number, PictureParameters>()
  /** The frame numbers of pictures that the decoder has for others, oldest first. */
  readonly #kept: number[] = []
  /** The indices of those that it has for long. */
  readonly #long = new Set<number>()
  #last = -1

  /** @param configuration the content of an `avcC` box; `undefined` if units stand behind start codes */
  constructor(configuration: Uint8Array | undefined) {
    this.#lengthSize = configuration && ((configuration[4] ?? 3) & 3) + 1
    try {
      if (configuration) for (const unit of setsOf(configuration)) this.#learn(unit)
    } catch (cause) {
      // Nothing is changed by sets that are not understood.
      if (!(cause instanceof RangeError)) throw cause
      this.#sequence = undefined
    }
  }

  /**
   * A picture as the decoder can take it. All pictures that it gets have to be given, in its order.
   *
   * @returns the same bytes if nothing has to change, or if they are not understood
   */
  mended(picture: Uint8Array): Uint8Array {
    const units = this.#lengthSize ? behindLengths(picture, this.#lengthSize) : behindStartCodes(picture)
    try {
      let marked: { header: SliceHeader; kept: readonly Marking[] } | undefined
      let isChanged = false
      const mended = units.map((unit) => {
        const type = (unit[0] ?? 0) & 31
        if (type === sequenceSet || type === pictureSet) this.#learn(unit)
        if (type === idrSlice) this.#begin()
        if (type !== slice || (unit[0] ?? 0) < 32 || !this.#sequence) return unit
        const bits = new UnitBits(unit)
        const header = sliceHeader(bits, this.#sequence, (id) => this.#pictures.get(id))
        if (!header) return unit
        // All slices of a picture say the same.
        marked ??= { header, kept: this.#marked(header, this.#sequence) }
        if (marked.kept.length === header.markings.length) return unit
        isChanged = true
        return withMarkings(bits, header, marked.kept, this.#isArithmetic)
      })
      return isChanged ? framed(mended, this.#lengthSize) : picture
    } catch (cause) {
      if (cause instanceof RangeError) return picture
      throw cause
    }
  }

  /** Whether slices end with bits of the arithmetic coder, which start at a whole byte. All pictures of an encoder do, or none. */
  get #isArithmetic(): boolean {
    return [...this.#pictures.values()].some(({ isArithmetic }) => isArithmetic)
  }

  /** Nothing before an IDR picture is kept, whose number is 0. */
  #begin(): void {
    this.#kept.splice(0, this.#kept.length, 0)
    this.#long.clear()
    this.#last = 0
  }

  #learn(unit: Uint8Array): void {
    if (((unit[0] ?? 0) & 31) === sequenceSet) this.#sequence = sequenceParameters(unit)
    else {
      const bits = new UnitBits(unit)
      bits.at = 8
      this.#pictures.set(bits.golomb(), pictureParameters(unit))
    }
  }

  /** Follows what the decoder does. */
  #marked({ frameNumber, markings }: SliceHeader, sequence: SequenceParameters): Marking[] {
    const numbers = 2 ** sequence.frameNumberBits
    const { maxReferences } = sequence
    const slide = (): void => {
      if (this.#kept.length + this.#long.size > maxReferences) this.#kept.shift()
    }
    const before = this.#last > frameNumber ? this.#last - numbers : this.#last
    if (frameNumber - before > maxReferences)
      this.#last = (frameNumber - maxReferences - 1 + numbers) % numbers
    while (this.#last !== frameNumber && (this.#last + 1) % numbers !== frameNumber) {
      this.#last = (this.#last + 1) % numbers
      this.#kept.push(this.#last)
      slide()
    }
    const kept = markings.filter(([command, first = 0, second = 0]) => {
      if (command === 2) return this.#long.delete(first)
      if (command === 5) this.#kept.length = 0
      if (command !== 1 && command !== 3) return true
      const at = this.#kept.indexOf((frameNumber - first - 1 + numbers) % numbers)
      if (at >= 0) this.#kept.splice(at, 1)
      if (at >= 0 && command === 3) this.#long.add(second)
      return at >= 0
    })
    this.#kept.push(frameNumber)
    slide()
    this.#last = frameNumber
    return kept
  }
}

/** A slice with other commands. */
function withMarkings(
  bits: UnitBits,
  { start, end, headerEnd }: SliceHeader,
  markings: readonly Marking[],
  isArithmetic: boolean,
): Uint8Array {
  const written = new BitWriter()
  bits.at = 0
  written.copy(bits, start)
  written.bits(markings.length > 0 ? 1 : 0, 1)
  for (const marking of markings) for (const number of marking) written.golomb(number)
  if (markings.length > 0) written.golomb(0)
  bits.at = end
  written.copy(bits, headerEnd)
  if (isArithmetic) {
    written.align(1)
    bits.at = Math.ceil(headerEnd / 8) * 8
  }
  written.copy(bits, bits.length)
  // Bits of other codes end with a 1 and zeros, of which more do no harm up to a whole byte.
  written.align(0)
  return written.unit()
}

function setsOf(configuration: Uint8Array): Uint8Array[] {
  const sets: Uint8Array[] = []
  let at = 5
  for (const mask of [31, 255]) {
    for (let left = (configuration[at++] ?? 0) & mask; left > 0; left--) {
      const end = at + 2 + (configuration[at] ?? 0) * 256 + (configuration[at + 1] ?? 0)
      sets.push(configuration.subarray(at + 2, end))
      at = end
    }
  }
  return sets
}

function behindLengths(picture: Uint8Array, lengthSize: number): Uint8Array[] {
  const units: Uint8Array[] = []
  for (let at = 0; at + lengthSize < picture.length; ) {
    const start = at + lengthSize
    const length = picture.subarray(at, start).reduce((sum, byte) => sum * 256 + byte, 0)
    units.push(picture.subarray(start, start + length))
    at = start + length
  }
  return units
}

function behindStartCodes(picture: Uint8Array): Uint8Array[] {
  const starts: number[] = []
  for (let at = 0; at + 2 < picture.length; at++) {
    if (picture[at] === 0 && picture[at + 1] === 0 && picture[at + 2] === 1) starts.push(at + 3)
  }
  return starts.map((start, index) => {
    let end = (starts[index + 1] ?? picture.length + 3) - 3
    while (end > start && picture[end - 1] === 0) end--
    return picture.subarray(start, end)
  })
}

function framed(units: readonly Uint8Array[], lengthSize: number | undefined): Uint8Array {
  const headed = units.flatMap((unit) => {
    if (lengthSize === undefined) return [startCode, unit]
    const bytes = Array.from(
      { length: lengthSize },
      (_, at) => (unit.length >>> (8 * (lengthSize - 1 - at))) & 255,
    )
    return [Uint8Array.from(bytes), unit]
  })
  return joinedBytes(headed)
}
