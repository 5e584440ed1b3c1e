import type { CodeTable, ScanBits } from './scan-bits.ts'

// Blocks are read as in the decoder (assembly/jpeg-decoding/sequential.ts and progressive.ts, which name the sections of the
// standard), but no coefficient is stored. Each function returns whether the block is valid.

/** Skips the value after a symbol, unless its entry had it. */
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

/** The DC coefficient of a block, in its first scan. */
export function walkDc(bits: ScanBits, table: CodeTable): boolean {
  const entry = bits.nextEntry(table)
  skipValue(bits, entry)
  return entry !== 0
}

/** The result for an invalid block; no end-of-band run has this length. */
const damaged = -1

/**
 * A band of coefficients of a block.
 *
 * @param found is called for each non-zero coefficient
 * @returns the end-of-band run after this block, 0 in a sequential scan; -1 if the block is invalid
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
 * A refinement scan of a block: a correction bit for each non-zero coefficient, and those that become non-zero.
 *
 * @param ended the end-of-band run, this block included
 * @returns the end-of-band run after this block; -1 if the block is invalid
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

/** The length of an end-of-band run, this block included. */
function readEobRun(bits: ScanBits, size: number): number {
  return (1 << size) + bits.take(size)
}

/** The non-zero coefficients of a component as bits, block by block. */
export class NonZeros {
  readonly #halves: Int32Array
  #at = 0

  constructor(blocks: number) {
    this.#halves = new Int32Array(2 * blocks)
  }

  /** The current block. */
  set block(number: number) {
    this.#at = 2 * number
  }

  add(k: number): void {
    const half = this.#at + (k >> 5)
    this.#halves[half] = (this.#halves[half] as number) | (1 << (k & 31))
  }

  /**
   * Reads the correction bits of non-zero coefficients, up to the zero coefficient that follows so many others.
   *
   * @returns the index of that coefficient, or `end + 1`
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
