import { limitsAt, lookupBits, lookupTable, offsetsAt, symbolsAt } from '../jpeg-decoding/lookup-table.ts'
import type { HuffmanCode } from '../jpeg-encoding/huffman-code.ts'

/** A Huffman code to read symbols with: see `lookupTable`. */
export interface CodeTable {
  readonly words: Int32Array
  readonly bytes: Uint8Array
}

/** @returns `undefined` where there is no such code, or none that can be */
export function codeTable(code: HuffmanCode | undefined): CodeTable | undefined {
  const bytes = code && lookupTable(code)
  return bytes && { bytes, words: new Int32Array(bytes.buffer) }
}

/**
 * The bits of a scan, as the WebAssembly of the decoder reads them (assembly/jpeg-decoding/bit-reader.ts). Where a
 * marker or the end is reached, zeros follow without end: whether any were used is asked afterwards.
 */
export class ScanBits {
  readonly #file: Uint8Array
  /** The next byte that was not taken in yet. */
  #position: number
  /** The next bits, first the highest. */
  #bits = 0
  #count = 0
  /** How many of all bits so far were zeros behind the end. */
  #behind = 0

  constructor(file: Uint8Array, start: number) {
    this.#file = file
    this.#position = start
  }

  /** The next byte that was not taken in yet; a marker where nothing is left before it. */
  get position(): number {
    return this.#position
  }

  /** Whether more bits were used than there were. */
  get truncated(): boolean {
    return this.#count < this.#behind
  }

  /** Whole bytes that were taken in and never used. */
  get unused(): number {
    return (this.#count - this.#behind) >> 3
  }

  /** Starts anew, behind a marker. */
  startAt(position: number): void {
    this.#position = position
    this.#bits = 0
    this.#count = 0
    this.#behind = 0
  }

  /**
   * The next symbol's entry in its table, with what is behind it skipped if the entry has its value.
   *
   * @returns 0 if there is no such code
   */
  nextEntry({ words, bytes }: CodeTable): number {
    if (this.#count < 25) this.#refill()
    const entry = words[this.#bits >>> (32 - lookupBits)] as number
    const found = entry !== 0 ? entry : this.#longEntry(words, bytes)
    const length = found & 255
    this.#bits <<= length
    this.#count -= length
    return found
  }

  /** @param length 0 to 16 */
  take(length: number): number {
    if (length === 0) return 0
    if (this.#count < length) this.#refill()
    const taken = this.#bits >>> (32 - length)
    this.#bits <<= length
    this.#count -= length
    return taken
  }

  /** The entry that a code of more bits than are looked up would have. */
  #longEntry(words: Int32Array, bytes: Uint8Array): number {
    const next = this.#bits >>> 16
    for (let length = lookupBits + 1; length <= 16; length++) {
      if (next < (words[limitsAt + length] as number)) {
        const place = (next >> (16 - length)) + (words[offsetsAt + length] as number)
        return length | ((bytes[symbolsAt + place] as number) << 8)
      }
    }
    return 0
  }

  /** Makes sure that there are at least 25 bits: enough for a code and a value that are looked up together. */
  #refill(): void {
    const file = this.#file
    let bits = this.#bits
    let count = this.#count
    let position = this.#position
    while (count <= 24) {
      let byte = position < file.length ? (file[position] as number) : 255
      if (byte !== 255) {
        position++
      } else {
        // Any number of bytes of ones may stand before a marker (T.81, B.1.1.2); a zero behind one makes it data.
        while (file[position + 1] === 255) position++
        if (file[position + 1] === 0) {
          position += 2
        } else {
          byte = 0
          this.#behind += 8
        }
      }
      bits |= byte << (24 - count)
      count += 8
    }
    this.#bits = bits
    this.#count = count
    this.#position = position
  }
}
