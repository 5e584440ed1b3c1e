/**
 * The memory layout of samples. One multiplication (`i32x4.dot_i16x8_s`) takes two rows, or two columns, so both come in
 * pairs. The samples of two columns in two rows A and B, linear and of 16 bits:
 *
 *     A.r0 B.r0 A.r1 B.r1  A.g0 B.g0 A.g1 B.g1  A.b0 B.b0 A.b1 B.b1
 *
 * The weighted sums over rows are `r0 r1 g0 g1 b0 b1`, which is the order in which columns are paired. There is no alpha:
 * pictures are opaque. The samples of a single plane are `A.0 B.0 A.1 B.1 ...`, and sums are in the order of samples.
 */

/** Columns that are processed at once. Rows are padded to a multiple of it; the contents of the padding do not matter. */
export const columnStep: i32 = 8

/** Fraction bits of weights. */
export const weightBits: i32 = 14

/** Rounds to the nearest when a weighted sum is shifted back. */
export const half: i32 = 1 << (weightBits - 1)
