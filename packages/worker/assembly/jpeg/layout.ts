/**
 * The memory layout of a picture while it is encoded as a JPEG (ITU-T T.81).
 *
 * Samples have 16 bits, from -128 to 127. Coefficients have 16 bits, too: 64 a block in zigzag order, scaled by 8 compared
 * with T.81. Blocks are in the order of the file: for each MCU luma, then Cb and Cr.
 *
 * A token is one symbol to be coded. Bits 0 to 9 are the symbol and its table, bits 10 to 13 the number of extra bits that
 * follow the code, and bits 16 to 31 those extra bits.
 */

/** Size of a block of coefficients in bytes. */
export const blockBytes: usize = 128

/**
 * Size of a quantizer in bytes. It has three arrays with an entry for each coefficient: the rounding offset that is added
 * before the division (half the divisor rounds to the nearest), 16 bits; the reciprocal of the divisor, 32 bits; and the dead
 * zone, 16 bits: smaller coefficients become 0.
 */
export const quantizerBytes: usize = 512

/** Offset of the second array. */
export const reciprocalsAt: usize = 128

/** Offset of the third array. */
export const thresholdsAt: usize = 384

/** Fraction bits of reciprocals: enough to be exact for every possible coefficient. */
export const reciprocalBits: i32 = 19

/** Offsets of the Huffman tables in the symbols of tokens. The tables of chroma follow those of luma. */
export const dcTable: i32 = 0
export const acTable: i32 = 256
export const chromaTables: i32 = 512

/** Fraction bits that the first pass of the DCT keeps. */
export const passBits: i32 = 2

/** Rounds to the nearest when they are shifted out. */
export const passHalf: i32 = 1 << (passBits - 1)

/** Fraction bits of the cosines of the DCT. */
export const cosineBits: i32 = 13
