/**
 * How a picture lies in memory on its way to a JPEG (ITU-T T.81).
 *
 * Samples are of 16 bits, from -128 to 127. Coefficients are of 16 bits as well, 64 a block in the order of their
 * zigzag, eight times as large as T.81 defines them. Blocks follow each other as in the file: those of an MCU, luma
 * first, then Cb and Cr.
 *
 * A token is one symbol to be coded: in its lower 10 bits the symbol, by table; in the next 4 how many bits follow its
 * code; and in its upper 16 those bits.
 */

/** Bytes of a block of coefficients. */
export const blockBytes: usize = 128

/**
 * Bytes of a quantiser: for each coefficient what is added to it before it is divided, in 16 bits, which is half its
 * divisor to round to the nearest; the reciprocal of its divisor, in 32; and in 16 the size below which it is left out.
 */
export const quantiserBytes: usize = 512

/** Where the second begins. */
export const reciprocalsAt: usize = 128

/** Where the third begins. */
export const leastAt: usize = 384

/** Reciprocals are fractions of this power of two, which makes them exact for all coefficients that there are. */
export const reciprocalBits: i32 = 19

/** The tables of symbols, as tokens number them. Those of chroma follow those of luma. */
export const dcTable: i32 = 0
export const acTable: i32 = 256
export const chromaTables: i32 = 512

/** Bits that the first pass of the transform keeps of what it would round away. */
export const passBits: i32 = 2

/** For rounding to the nearest when they are shifted out. */
export const passHalf: i32 = 1 << (passBits - 1)

/** The cosines of the transform are in fractions of this power of two. */
export const cosineBits: i32 = 13
