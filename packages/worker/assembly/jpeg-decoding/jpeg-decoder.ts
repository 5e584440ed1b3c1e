/**
 * The inner loops of the JPEG decoder, in AssemblyScript. What is where in memory is told by the caller,
 * src/jpeg-decoding/create-jpeg-decoder.ts; no memory is allocated here, and none is read or written but what the
 * arguments say. See layout.ts for how things lie there.
 */
import { nextByte, startAt, takeMarker } from './bit-reader.ts'
import { noteDetails } from './chroma-detail.ts'
import { blockBytes } from './layout.ts'
import { decodeAcFirst, decodeAcMore, decodeDcFirst, decodeDcMore } from './progressive.ts'
import { blend, blendAndWiden, colour, join, repeat, widen } from './rows.ts'
import { decodeMcus } from './sequential.ts'
import { transform } from './transform.ts'

// The compiler finds no `export … from` a name that ends in .ts.
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
 * Turns a row of blocks whose coefficients were kept to samples, side by side.
 *
 * @param pitch bytes from a block to the next
 * @param work room for a block
 * @param side of the square of samples that each becomes: see `transform`
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

/** A coefficient of a block behind which all are 0: 0 if there is none but the mean. */
function lastOf(block: usize): i32 {
  // The mean is the lowest 16 bits.
  let others = load<u64>(block) >> 16
  for (let at: usize = 8; at < blockBytes; at += 8) others |= load<u64>(block + at)
  return others === 0 ? 0 : 63
}
