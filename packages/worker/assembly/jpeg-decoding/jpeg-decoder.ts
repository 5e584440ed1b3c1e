/**
 * The inner loops of the JPEG decoder, in AssemblyScript. The caller, src/jpeg-decoding/create-jpeg-decoder.ts, lays out the
 * memory: nothing is allocated here, and only what the arguments point to is read or written. layout.ts has the formats.
 */
import { nextByte, startAt, takeMarker } from './bit-reader.ts'
import { noteDetails } from './chroma-detail.ts'
import { blockBytes } from './layout.ts'
import { decodeAcFirst, decodeAcMore, decodeDcFirst, decodeDcMore } from './progressive.ts'
import { blend, blendAndWiden, colour, join, repeat, widen } from './rows.ts'
import { decodeMcus } from './sequential.ts'
import { transform } from './transform.ts'

// The compiler does not resolve `export … from` with a name that ends in .ts.
export {
  blend,
  blendAndWiden,
  colour,
  decodeAcFirst,
  decodeAcMore,
  decodeDcFirst,
  decodeDcMore,
  decodeMcus,
  join,
  nextByte,
  noteDetails,
  repeat,
  startAt,
  takeMarker,
  widen,
}

/**
 * Transforms a row of blocks with buffered coefficients to samples.
 *
 * @param pitch bytes from one block to the next
 * @param work scratch space for one block
 * @param side of the square of samples that each block becomes: see `idct`
 */
export function transformRow(
  blocks: usize,
  pitch: usize,
  count: i32,
  quantiser: usize,
  work: usize,
  side: i32,
  to: usize,
  stride: usize,
): void {
  for (let block = 0; block < count; block++) {
    transform(blocks, quantiser, work, side === 1 ? 0 : lastOf(blocks), side, to, stride)
    blocks += pitch
    to += side
  }
}

/** An upper bound for the last coefficient that is not 0: 0 if there is only the DC coefficient, else 63. */
function lastOf(block: usize): i32 {
  // The lowest 16 bits are the DC coefficient.
  let others = load<u64>(block) >> 16
  for (let at: usize = 8; at < blockBytes; at += 8) others |= load<u64>(block + at)
  return others === 0 ? 0 : 63
}
