import { DamagedFile } from '../damaged-file.ts'

/** A distribution of JPEG XL: a constant, or an offset and the number of bits that are added to it. */
export type Choice = number | readonly [offset: number, bits: number]

/** Reads bits, the lowest of each byte first, as JPEG XL has them (ISO/IEC 18181-1 annex B). */
export class BitReader {
  readonly #view: DataView
  #bit = 0

  constructor(view: DataView) {
    this.#view = view
  }

  /** A whole number of up to 32 bits. */
  bits(count: number): number {
    let value = 0
    for (let i = 0; i < count; i++, this.#bit++) {
      const at = this.#bit >> 3
      if (at >= this.#view.byteLength) throw new DamagedFile('The header is cut off')
      if ((this.#view.getUint8(at) >> (this.#bit & 7)) & 1) value += 2 ** i
    }
    return value
  }

  bool(): boolean {
    return this.bits(1) === 1
  }

  /** One of four distributions, which two bits choose. */
  u32(...choices: readonly [Choice, Choice, Choice, Choice]): number {
    const choice = choices[this.bits(2)] as Choice
    return typeof choice === 'number' ? choice : choice[0] + this.bits(choice[1])
  }

  enumeration(): number {
    return this.u32(0, 1, [2, 4], [18, 6])
  }

  skip(count: number): void {
    this.#bit += count
  }
}
