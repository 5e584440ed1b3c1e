/**
 * The memory layout of columns. A column is what brightness becomes next to one pair of chroma samples of eight bits:
 *
 *     luma[0] .. luma[64]   then, from `chromaAt`:   cb[0] cr[0] perCb[0] perCr[0] .. cb[64] cr[64] perCb[64] perCr[64]
 *
 * all of 16 bits. `perCb` and `perCr` are how much Cb and Cr change until the next value of their own.
 */

/** The upper bits of a luma sample, which choose a point of a column. */
export const pointBits: i32 = 6

/** Fraction bits of levels: 255 of them fit a signed number of 16 bits. */
export const levelBits: i32 = 7

/** Where the levels of chroma start in a column, in bytes. */
export const chromaAt: usize = 136

/** Values of chroma, one more than eight bits have: the largest samples are rounded up. */
export const chromas: i32 = 257
