/**
 * How a JPEG (ITU-T T.81) lies in memory on its way to pixels.
 *
 * A block has 64 coefficients of 16 bits, row by row. A plane has the samples of one component, 8 bits each, for one row
 * of MCUs. A quantiser has 64 factors of 16 bits, row by row.
 *
 * A Huffman table starts with 1024 entries of 32 bits, one for each next 10 bits: in the lower 8 bits the number of
 * bits to skip, in the next 8 the symbol, and in the upper 16 the value of the bits behind the code, where 10 bits are
 * enough for those as well; if there is a value, they are skipped, too. The entry is 0 where 10 bits are not enough for
 * the code. For those follow, for each length of 0 to 16 bits, what the next 16 bits are less than if the code is that
 * long or shorter, and what has to be added to a code of that length to get the place of its symbol, 32 bits each; and
 * then the symbols, 8 bits each.
 */

/** Bytes of a block of coefficients. */
export const blockBytes: usize = 128

/** Bits that are looked up at once. */
export const lookupBits: u64 = 10

export const limitsAt: usize = 4096
export const offsetsAt: usize = 4164
export const symbolsAt: usize = 4232

/** Bytes of a Huffman table. */
export const tableBytes: usize = 4496

/**
 * Behind the table of the coefficients of a sequential scan lies another one, which tells of the next 11 bits up to two
 * of them. Its entries of 64 bits: the number of bits to skip, 0 where 11 are not enough for any; how far it is to the
 * coefficient after them, `blockEnd` more if the block ends there; how far it is to the first and to the second of them,
 * 8 bits each; and their values, 16 bits each. Where there is only one, both are the same.
 */
export const pairBits: u64 = 11
export const blockEnd: i32 = 128

/**
 * Where each coefficient lies in its block, in bytes, one byte each, in order of the zigzag: and 32 more, for runs of
 * zeros that lead out of the block.
 */
export const zigzagLength: usize = 96

// What is to be done with a block of an MCU: a number of 32 bits each.

/** Its Huffman tables. */
export const dcTableAt: usize = 0
export const acTableAt: usize = 4
/** Where the brightness of the block before it of the same component is noted down, 32 bits. */
export const predictorAt: usize = 8
/** Where it goes to in the first MCU: its samples in a plane, or its coefficients. */
export const targetAt: usize = 12
/** How far from there it is to the same block of the next MCU. */
export const stepAt: usize = 16
/** How many samples it becomes, in a row: 8, 4, 2 or 1; or 0 if its coefficients are kept. */
export const sideAt: usize = 20
export const quantiserAt: usize = 24
/** Bytes from a row of the plane to the next. */
export const strideAt: usize = 28
/** Where what half the resolution loses of it is made out, if that is asked for, and else 0: see chroma-detail.ts. */
export const detailAt: usize = 32
/** Where that of each MCU goes, a number of 64 bits. */
export const detailsAt: usize = 36
/** Whether it is of the second of both colours. */
export const isSecondAt: usize = 40
export const planBytes: usize = 44

// What comes of decoding.

export const fine: i32 = 0
/** A code that there is not, or a coefficient that no block has. */
export const damaged: i32 = 1
/** A marker, or the end of the file, before all is there. */
export const brokenOff: i32 = 2

/** Bits that the first pass of the transform keeps of what it would round away. */
export const passBits: i32 = 2

/** The cosines of the transform are in fractions of this power of two. */
export const cosineBits: i32 = 13
