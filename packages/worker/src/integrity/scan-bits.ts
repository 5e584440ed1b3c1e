import { limitsAt, lookupBits, lookupTable, offsetsAt, symbolsAt } from '../jpeg-decoding/lookup-table.ts'
import type { HuffmanCode } from '../jpeg-encoding/huffman-code.ts'

/** The tables of a Huffman code: see `lookupTable`. */
export interface CodeTable {
  readonly words: Int32Array
  readonly bytes: Uint8Array
}

/** @returns `undefined` for a missing or an invalid code */
export function codeTable(code: HuffmanCode | undefined): CodeTable | undefined {
  const bytes = code && lookupTable(code)
  return bytes && { bytes, words: new Int32Array(bytes.buffer) }
}

/**
 * Reads the bits of a scan, as the decoder's WebAssembly does (assembly/jpeg-decoding/bit-reader.ts). At a marker or the end it goes
 * on with zeros; whether any of them were used is checked afterwards.
 */
export class ScanBits {
  readonly #file: Uint8Array
  /** The next byte to read. */
  #position: number
  /** The bits that come next, from the highest bit down. */
  #bits = 0
  #count = 0
  /** How many zero bits were added past the end. */
  #behind = 0

  constructor(file: Uint8Array, start: number) {
    this.#file = file
    this.#position = start
  }

  /** The position of the next byte to read; of the marker, if one was reached. */
  get position(): number {
    return this.#position
  }

  /** Whether bits past the end were used. */
  get truncated(): boolean {
    return this.#count < this.#behind
  }

  /** Whole bytes that were read and not used. */
  get unused(): number {
    return (this.#count - this.#behind) >> 3
  }

  /** Restarts after a marker. */
  startAt(position: number): void {
    this.#position = position
    this.#bits = 0
    this.#count = 0
    this.#behind = 0
  }

  /**
   * Decodes the next symbol and returns its table entry; skips the bits of its value, if the entry has it.
   *
   * @returns 0 for an invalid code
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

  /** The entry for a code that is longer than the lookup. */
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

  /** Fills the buffer to at least 25 bits: enough for a code and a value that are looked up together. */
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
        // A marker may follow any number of fill bytes 0xFF (T.81, B.1.1.2). 0xFF followed by 0 is a stuffed data byte.
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
