/**
 * How samples lie in memory. Two rows and two columns go through one multiplication each (`i32x4.dot_i16x8_s`), so
 * both come in pairs. The four samples of two columns in two rows A and B, as light of 16 bits:
 *
 *     A.r0 B.r0 A.r1 B.r1  A.g0 B.g0 A.g1 B.g1  A.b0 B.b0 A.b1 B.b1
 *
 * Weighted and summed over the rows, that leaves `r0 r1 g0 g1 b0 b1`, which is as the columns are to be paired.
 * Nothing is kept of alpha: pictures are opaque. Of a plane of single samples it is `A.0 B.0 A.1 B.1 ...`, and sums follow
 * each other as samples do.
 */

/** Columns that are worked on at once: a multiple of this many lies in each row; the last may be of no meaning. */
export const step: i32 = 8

/** Weights are fractions of this power of two. */
export const weightBits: i32 = 14

/** For rounding to the nearest when a weighted sum is shifted back. */
export const half: i32 = 1 << (weightBits - 1)
