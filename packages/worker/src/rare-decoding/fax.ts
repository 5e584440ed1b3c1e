/** How a strip of a fax is coded (TIFF 6.0, sections 10 and 11). */
export interface FaxCoding {
  /** 2 codes runs alone, each row from a whole byte on; 3 is T.4, 4 is T.6. */
  readonly compression: 2 | 3 | 4
  /** Of T.4 alone: whether rows can be told by the one above. */
  readonly twoDimensional: boolean
}

// The codes of ITU-T T.4, tables 2, 3a and 3b, as text: for each length of run, 0 to 63, then 64, 128, ... to 1728.
const whiteCodes =
  '00110101 000111 0111 1000 1011 1100 1110 1111 10011 10100 00111 01000 001000 000011 110100 110101 101010 101011 0100111 0001100 0001000 0010111 0000011 0000100 0101000 0101011 0010011 0100100 0011000 00000010 00000011 00011010 00011011 00010010 00010011 00010100 00010101 00010110 00010111 00101000 00101001 00101010 00101011 00101100 00101101 00000100 00000101 00001010 00001011 01010010 01010011 01010100 01010101 00100100 00100101 01011000 01011001 01011010 01011011 01001010 01001011 00110010 00110011 00110100 11011 10010 010111 0110111 00110110 00110111 01100100 01100101 01101000 01100111 011001100 011001101 011010010 011010011 011010100 011010101 011010110 011010111 011011000 011011001 011011010 011011011 010011000 010011001 010011010 011000 010011011'
const blackCodes =
  '0000110111 010 11 10 011 0011 0010 00011 000101 000100 0000100 0000101 0000111 00000100 00000111 000011000 0000010111 0000011000 0000001000 00001100111 00001101000 00001101100 00000110111 00000101000 00000010111 00000011000 000011001010 000011001011 000011001100 000011001101 000001101000 000001101001 000001101010 000001101011 000011010010 000011010011 000011010100 000011010101 000011010110 000011010111 000001101100 000001101101 000011011010 000011011011 000001010100 000001010101 000001010110 000001010111 000001100100 000001100101 000001010010 000001010011 000000100100 000000110111 000000111000 000000100111 000000101000 000001011000 000001011001 000000101011 000000101100 000001011010 000001100110 000001100111 0000001111 000011001000 000011001001 000001011011 000000110011 000000110100 000000110101 0000001101100 0000001101101 0000001001010 0000001001011 0000001001100 0000001001101 0000001110010 0000001110011 0000001110100 0000001110101 0000001110110 0000001110111 0000001010010 0000001010011 0000001010100 0000001010101 0000001011010 0000001011011 0000001100100 0000001100101'
/** 1792, 1856, ... to 2560, of either colour. */
const longCodes =
  '00000001000 00000001100 00000001101 000000010010 000000010011 000000010100 000000010101 000000010110 000000010111 000000011100 000000011101 000000011110 000000011111'
/** How a row differs from the one above (T.4, table 4): pass, horizontal, and vertical by -3 to 3. */
const modes: Readonly<Record<string, 'pass' | 'horizontal' | number>> = {
  '0001': 'pass',
  '001': 'horizontal',
  '1': 0,
  '011': 1,
  '000011': 2,
  '0000011': 3,
  '010': -1,
  '000010': -2,
  '0000010': -3,
}
const longestCode = 13
const endOfLine = 11

type Codes = ReadonlyMap<number, number>

/** A code with a 1 in front, so that zeros at its start count. */
const keyOf = (code: string): number => Number.parseInt(`1${code}`, 2)

function runsOf(codes: string): Codes {
  const length = (index: number): number => (index < 64 ? index : (index - 63) * 64)
  const own = codes.split(' ').map((code, index) => [keyOf(code), length(index)] as const)
  const long = longCodes.split(' ').map((code, index) => [keyOf(code), 1792 + index * 64] as const)
  return new Map([...own, ...long])
}

const runs: readonly [white: Codes, black: Codes] = [runsOf(whiteCodes), runsOf(blackCodes)]
const modeCodes = new Map(Object.entries(modes).map(([code, mode]) => [keyOf(code), mode]))

/**
 * Decodes the rows of a strip or tile: a bit a pixel, 1 for black, each row from a whole byte on. Rows behind the mark that ends a
 * page are white, as in libtiff. Where the data end without one, there are only the rows until then, as in the last strip.
 *
 * @throws Error for codes that cannot be: each row is told by the one before, so that all behind them would be made up
 */
export function decodeFax(
  data: Uint8Array,
  { compression, twoDimensional }: FaxCoding,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  const bits = new Bits(data)
  const stride = Math.ceil(width / 8)
  const out = new Uint8Array(stride * height)
  let above: readonly number[] = [width]
  for (let row = 0; row < height; row++) {
    if (compression === 2) bits.toByte()
    if (compression === 3) bits.skipEndOfLine()
    if (bits.areOver()) return out.slice(0, row * stride)
    const isFlat = compression === 2 || (compression === 3 && !(twoDimensional && bits.take() === 0))
    if (compression !== 2 && bits.skipEndOfLine()) break
    const changes = isFlat ? flatRow(bits, width) : rowBelow(bits, width, above)
    if (!changes || changes.some((change) => change > width)) throw new Error(`Row ${row} is damaged`)
    paint(out, row * stride, changes, width)
    above = changes
  }
  return out
}

/** Where colours change in a row that is told by runs, white first; `null` where they are damaged. */
function flatRow(bits: Bits, width: number): number[] | null {
  const changes: number[] = []
  for (let at = 0, color = 0; at < width; color ^= 1) {
    const run = bits.run(color as 0 | 1)
    if (run === null) return null
    at += run
    changes.push(at)
  }
  return changes
}

/** The same of a row that is told by the one above (T.6, 2.2). */
function rowBelow(bits: Bits, width: number, above: readonly number[]): number[] | null {
  const changes: number[] = []
  let at = 0
  let color = 0
  let isStart = true
  while (at < width) {
    const mode = bits.code(modeCodes, 7)
    if (mode === null) return null
    // The first change of the row above to the right, to the other colour, and the one behind it.
    let next = above.findIndex(
      (change, index) => (index & 1) === color && (change > at || (isStart && change === 0 && at === 0)),
    )
    if (next === -1) next = above.length
    const [b1 = width, b2 = width] = [above[next], above[next + 1]]
    if (mode === 'pass') at = b2
    else if (mode === 'horizontal') {
      for (const which of [color, color ^ 1]) {
        const run = bits.run(which as 0 | 1)
        if (run === null) return null
        at += run
        changes.push(at)
      }
    } else {
      at = b1 + mode
      if (at < 0 || at < (changes.at(-1) ?? 0)) return null
      changes.push(at)
      color ^= 1
    }
    isStart = false
  }
  return changes
}

/** Every second run is black. */
function paint(out: Uint8Array, start: number, changes: readonly number[], width: number): void {
  for (let index = 0; index < changes.length; index += 2) {
    const end = changes[index + 1] ?? width
    for (let x = changes[index] as number; x < end; x++) {
      out[start + (x >> 3)] = (out[start + (x >> 3)] as number) | (0x80 >> (x & 7))
    }
  }
}

/** Reads bits, the highest of each byte first. */
class Bits {
  readonly #data: Uint8Array
  #at = 0

  constructor(data: Uint8Array) {
    this.#data = data
  }

  take(): number {
    const byte = this.#data[this.#at >> 3] ?? 0
    return (byte >> (7 - (this.#at++ & 7))) & 1
  }

  toByte(): void {
    this.#at = (this.#at + 7) & ~7
  }

  /** Passes over the mark in front of a row, with the zeros that fill it up; says whether there is one. */
  skipEndOfLine(): boolean {
    const start = this.#at
    const zeros = this.#skipZeros()
    if (zeros >= endOfLine && this.take() === 1) return true
    this.#at = start
    return false
  }

  /** Whether nothing is left but zeros, which fill the last byte or more. */
  areOver(): boolean {
    const start = this.#at
    this.#skipZeros()
    const isEnd = this.#at >= this.#data.length * 8
    this.#at = start
    return isEnd
  }

  #skipZeros(): number {
    const start = this.#at
    while (this.#at < this.#data.length * 8 && this.take() === 0);
    // Back in front of the first that is none.
    if (this.#at > start && ((this.#data[(this.#at - 1) >> 3] as number) >> (7 - ((this.#at - 1) & 7))) & 1)
      this.#at--
    return this.#at - start
  }

  /** The meaning of the next code; `null` where it is none, or the data end. */
  code<T>(codes: ReadonlyMap<number, T>, longest: number): T | null {
    const start = this.#at
    for (let key = 1, length = 1; length <= longest && this.#at < this.#data.length * 8; length++) {
      key = key * 2 + this.take()
      const found = codes.get(key)
      if (found !== undefined) return found
    }
    this.#at = start
    return null
  }

  /** A run of pixels of one colour: any number of long ones, and a short one. */
  run(color: 0 | 1): number | null {
    for (let sum = 0; ; ) {
      const part = this.code(runs[color], longestCode)
      if (part === null) return null
      sum += part
      if (part < 64) return sum
    }
  }
}
