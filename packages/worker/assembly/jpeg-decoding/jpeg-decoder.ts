/**
 * The inner loops of the JPEG decoder, in AssemblyScript. The caller, src/jpeg-decoding/create-jpeg-decoder.ts, lays out the
 * memory: nothing is allocated here, and only what the arguments point to is read or written. layout.ts has the formats.
 */
import { nextByte, readMarker, startAt } from './bit-reader.ts'
import { measureDetailOfRow } from './chroma-detail.ts'
import { idct } from './idct.ts'
import { blockBytes } from './layout.ts'
import { decodeAcFirst, decodeDcFirst, refineAc, refineDc } from './progressive.ts'
import { decodeMcus } from './sequential.ts'
import {
  interleaveRgba,
  replicate,
  upsampleH1V2,
  upsampleH2V1,
  upsampleH2V2,
  ycbcrToRgba,
} from './upsampling.ts'

// The compiler does not resolve `export … from` with a name that ends in .ts.
export {
  decodeAcFirst,
  decodeDcFirst,
  decodeMcus,
  interleaveRgba,
  measureDetailOfRow,
  nextByte,
  readMarker,
  refineAc,
  refineDc,
  replicate,
  startAt,
  upsampleH1V2,
  upsampleH2V1,
  upsampleH2V2,
  ycbcrToRgba,
}

/**
 * Transforms a row of blocks with buffered coefficients to samples.
 *
 * @param pitch bytes from one block to the next
 * @param work scratch space for one block
 * @param side of the square of samples that each block becomes: see `idct`
 */
export function idctRow(
  blocks: usize,
  pitch: usize,
  count: i32,
  quantizer: usize,
  work: usize,
  side: i32,
  to: usize,
  stride: usize,
): void {
  for (let block = 0; block < count; block++) {
    idct(blocks, quantizer, work, side === 1 ? 0 : lastNonZero(blocks), side, to, stride)
    blocks += pitch
    to += side
  }
}

/** An upper bound for the last coefficient that is not 0: 0 if there is only the DC coefficient, else 63. */
function lastNonZero(block: usize): i32 {
  // The lowest 16 bits are the DC coefficient.
  let others = load<u64>(block) >> 16
  for (let at: usize = 8; at < blockBytes; at += 8) others |= load<u64>(block + at)
  return others === 0 ? 0 : 63
}
