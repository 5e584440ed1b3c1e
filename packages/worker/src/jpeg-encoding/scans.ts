/** A scan of a JPEG (ITU-T T.81, B.2.3): which of its coefficients, in order of the zigzag, of which components. */
export interface Scan {
  readonly components: readonly (0 | 1 | 2)[]
  readonly first: number
  readonly last: number
}

/** All there is, block after block. */
export const baseline: readonly Scan[] = [{ components: [0, 1, 2], first: 0, last: 63 }]

/**
 * First what is seen first: the mean of each block, the coarse of luma, chroma, and the rest. Codes of their own for each scan, and
 * one code for a run of blocks that end, save about 2 % of bytes (docs/encoders.md).
 */
export const progressive: readonly Scan[] = [
  { components: [0, 1, 2], first: 0, last: 0 },
  { components: [0], first: 1, last: 5 },
  { components: [1], first: 1, last: 63 },
  { components: [2], first: 1, last: 63 },
  { components: [0], first: 6, last: 63 },
]
