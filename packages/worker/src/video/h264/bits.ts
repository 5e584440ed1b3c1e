/** The bits of an H.264 unit without its emulation prevention bytes, read in the codes of ITU-T H.264 section 9.1. */
export class UnitBits {
  readonly #bytes: Uint8Array
  /** The next bit. */
  at = 0

  constructor(unit: Uint8Array) {
    this.#bytes = unescaped(unit)
  }

  /** How many bits there are. */
  get length(): number {
    return this.#bytes.length * 8
  }

  /** An unsigned number of so many bits. */
  bits(count: number): number {
    let value = 0
    for (let left = count; left > 0; left--, this.at++) {
      value = value * 2 + (((this.#bytes[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1)
    }
    return value
  }

  flag(): boolean {
    return this.bits(1) === 1
  }

  /**
   * A number in the Exp-Golomb code.
   *
   * @throws RangeError for what is none
   */
  golomb(): number {
    let zeros = 0
    while (!this.flag()) if (++zeros > 31) throw new RangeError('Expected an Exp-Golomb code')
    return 2 ** zeros - 1 + this.bits(zeros)
  }

  skipGolombs(count: number): void {
    for (let left = count; left > 0; left--) this.golomb()
  }
}

/** Bits that become an H.264 unit. */
export class BitWriter {
  readonly #bits: number[] = []

  bits(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) this.#bits.push((value >>> bit) & 1)
  }

  golomb(value: number): void {
    const length = Math.floor(Math.log2(value + 1))
    this.bits(0, length)
    this.bits(value + 1, length + 1)
  }

  /** Copies bits up to a place. */
  copy(from: UnitBits, end: number): void {
    while (from.at < end) this.#bits.push(from.bits(1))
  }

  /** Fills up the last byte. */
  align(bit: 0 | 1): void {
    while (this.#bits.length % 8 !== 0) this.#bits.push(bit)
  }

  /** The unit, with emulation prevention bytes. */
  unit(): Uint8Array {
    const bytes: number[] = []
    for (let at = 0, zeros = 0; at < this.#bits.length; at += 8) {
      const byte = this.#bits.slice(at, at + 8).reduce((value, bit) => value * 2 + bit, 0)
      if (zeros >= 2 && byte <= 3) {
        bytes.push(3)
        zeros = 0
      }
      bytes.push(byte)
      zeros = byte === 0 ? zeros + 1 : 0
    }
    return Uint8Array.from(bytes)
  }
}

function unescaped(unit: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(unit.length)
  let length = 0
  let zeros = 0
  for (const byte of unit) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0
      continue
    }
    zeros = byte === 0 ? zeros + 1 : 0
    bytes[length++] = byte
  }
  return bytes.subarray(0, length)
}
