/**
 * The memory layout of a JPEG (ITU-T T.81) while it is decoded.
 *
 * A block has 64 coefficients of 16 bits in raster order. A plane has the samples of one component, 8 bits each, for one row
 * of MCUs. A quantizer has 64 factors of 16 bits in raster order.
 *
 * A Huffman table starts with a lookup table: 1024 entries of 32 bits, indexed by the next 10 bits. Bits 0 to 7 of an entry
 * are the number of bits to skip, bits 8 to 15 the symbol, and bits 16 to 31 the value that follows the code, if it fits into
 * the 10 bits as well; then its bits are skipped, too. An entry is 0 if the code is longer than 10 bits. For such codes there
 * are two arrays of 32 bits, indexed by code lengths 0 to 16: the limit that the next 16 bits are less than if the code has at
 * most this length, and the offset from a code of this length to the index of its symbol. The symbols follow, 8 bits each.
 */

/** Size of a block of coefficients in bytes. */
export const blockBytes: usize = 128

/** The number of bits that index the lookup table. */
export const lookupBits: u64 = 10

export const limitsAt: usize = 4096
export const offsetsAt: usize = 4164
export const symbolsAt: usize = 4232

/** Size of a Huffman table in bytes. */
export const tableBytes: usize = 4496

/**
 * The AC table of a sequential scan is followed by another one, which decodes up to two coefficients from the next 11 bits: the first
 * if its code is among them, the second if its value is, too. Its entries have 64 bits: 8 bits each for the number of bits that both take,
 * at most 15, or 0 if the first has to be looked up in the AC table; the distance to the coefficient after them, plus
 * `blockEnd` if the block ends there; the distances to the first and to the second coefficient, the same if there is only one; 64 minus the
 * number of bits that the first takes; the value of the second. Then 16 bits that make its value of the first one's bits: EXTEND of
 * T.81, F.2.2.1, and the code taken off. A run of zeros and the end of a block count as a first coefficient of value 0.
 */
export const pairBits: u64 = 11
export const blockEnd: i32 = 128

/**
 * The byte offset of each coefficient in its block, one byte each, in zigzag order; and 32 more entries, for damaged runs of
 * zeros that lead out of the block.
 */
export const zigzagLength: usize = 96

// The plan for one block of an MCU: fields of 32 bits.

/** The addresses of its Huffman tables. */
export const dcTableAt: usize = 0
export const acTableAt: usize = 4
/** The address of the DC predictor of its component, 32 bits. */
export const predictorAt: usize = 8
/** Where the block of the first MCU is stored: its samples in a plane, or its coefficients. */
export const targetAt: usize = 12
/** Bytes from there to the same block of the next MCU. */
export const stepAt: usize = 16
/** Side of the square of samples that it becomes: 8, 4, 2 or 1; 0 if its coefficients are buffered. */
export const sideAt: usize = 20
export const quantizerAt: usize = 24
/** Bytes from one row of the plane to the next. */
export const strideAt: usize = 28
/** The working memory of chroma-detail.ts, if lost chroma detail is to be measured, else 0. */
export const detailAt: usize = 32
/** Where the detail of each MCU is stored, 64 bits. */
export const detailsAt: usize = 36
/** Whether the block is of Cr. */
export const isCrAt: usize = 40
export const planBytes: usize = 44

// Status codes.

export const ok: i32 = 0
/** An invalid code, or a coefficient past the end of a block. */
export const damaged: i32 = 1
/** A marker or the end of the file came too early. */
export const truncated: i32 = 2

/** Fraction bits that the first pass of the IDCT keeps. */
export const passBits: i32 = 2

/** Fraction bits of the cosines of the IDCT. */
export const cosineBits: i32 = 13
