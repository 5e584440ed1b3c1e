import type { CodeTable, ScanBits } from './scan-bits.ts'

// Blocks are read as the decoder reads them (assembly/jpeg-decoding/sequential.ts and progressive.ts), which is where the
// sections of the standard are named; but no coefficient is kept. Each gives back whether the block can be.

/** What is behind a symbol, where its entry does not have it yet. */
function skipValue(bits: ScanBits, entry: number): void {
  if (entry >> 16 === 0) bits.take((entry >> 8) & 15)
}

/** A block of a sequential scan. */
export function walkBlock(bits: ScanBits, dcTable: CodeTable, acTable: CodeTable): boolean {
  const dc = bits.nextEntry(dcTable)
  if (dc === 0) return false
  skipValue(bits, dc)
  return walkBand(bits, acTable, 1, 63) === 0
}

/** The coefficient 0 of a block, in the first scan of it. */
export function walkDc(bits: ScanBits, table: CodeTable): boolean {
  const entry = bits.nextEntry(table)
  skipValue(bits, entry)
  return entry !== 0
}

/** No block has as many that end with it: it cannot be. */
const damaged = -1

/**
 * Coefficients from one place to another.
 *
 * @param found told of each that is not 0
 * @returns how many further blocks have none, 0 in a sequential scan; or -1 if the block cannot be
 */
export function walkBand(
  bits: ScanBits,
  table: CodeTable,
  start: number,
  end: number,
  found?: NonZeros,
): number {
  let k = start
  while (k <= end) {
    const entry = bits.nextEntry(table)
    if (entry === 0) return damaged
    const run = (entry >> 12) & 15
    if ((entry & 0xf00) !== 0) {
      skipValue(bits, entry)
      k += run
      if (k > end) return damaged
      found?.add(k)
      k++
    } else if (run === 15) {
      k += 16
    } else {
      return found ? readEobRun(bits, run) - 1 : 0
    }
  }
  return k > end + 1 ? damaged : 0
}

/**
 * A further scan of coefficients: one bit of each that is not 0, and those that are not 0 any more.
 *
 * @param ended how many blocks have no new ones, this one among them
 * @returns how many further blocks have none; or -1 if the block cannot be
 */
export function walkRefinement(
  bits: ScanBits,
  table: CodeTable,
  start: number,
  end: number,
  found: NonZeros,
  ended: number,
): number {
  let k = start
  let left = ended
  while (left === 0 && k <= end) {
    const entry = bits.nextEntry(table)
    if (entry === 0) return damaged
    const run = (entry >> 12) & 15
    const size = (entry >> 8) & 15
    skipValue(bits, entry)
    if (size === 0 && run < 15) {
      left = readEobRun(bits, run)
      break
    }
    k = found.refine(bits, k, end, run)
    if (k > end || size > 1) return damaged
    if (size === 1) found.add(k)
    k++
  }
  if (left === 0) return 0
  found.refine(bits, k, end, 64)
  return left - 1
}

/** How many blocks have no more coefficients in a scan, this one among them. */
function readEobRun(bits: ScanBits, size: number): number {
  return (1 << size) + bits.take(size)
}

/** Which coefficients of a component are not 0: one bit each. Those of one block are looked at a time. */
export class NonZeros {
  readonly #halves: Int32Array
  #at = 0

  constructor(blocks: number) {
    this.#halves = new Int32Array(2 * blocks)
  }

  /** The block that is looked at. */
  set block(number: number) {
    this.#at = 2 * number
  }

  add(k: number): void {
    const half = this.#at + (k >> 5)
    this.#halves[half] = (this.#halves[half] as number) | (1 << (k & 31))
  }

  /**
   * Reads the next bit of all that are not 0, up to one that is and has so many before it that are.
   *
   * @returns the place of that, or that behind `end`
   */
  refine(bits: ScanBits, from: number, end: number, zeros: number): number {
    let left = zeros
    for (let k = from; k <= end; k++) {
      if (((this.#halves[this.#at + (k >> 5)] as number) >> (k & 31)) & 1) bits.take(1)
      else if (left-- === 0) return k
    }
    return end + 1
  }
}
