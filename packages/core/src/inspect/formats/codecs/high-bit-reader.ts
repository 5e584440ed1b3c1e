import { DamagedFile } from '../../damaged-file.ts'

/** Reads bits, the highest of each byte first, as MPEG has them. */
export class HighBitReader {
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
      if (at >= this.#view.byteLength) throw new DamagedFile('A configuration is cut off')
      value = value * 2 + ((this.#view.getUint8(at) >> (7 - (this.#bit & 7))) & 1)
    }
    return value
  }

  /** Where the next whole byte starts. */
  get byteOffset(): number {
    return (this.#bit + 7) >> 3
  }

  flag(): boolean {
    return this.bits(1) === 1
  }

  skip(count: number): void {
    this.#bit += count
  }
}
