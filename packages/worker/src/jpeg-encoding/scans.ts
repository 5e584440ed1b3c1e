/** A scan of a JPEG (ITU-T T.81, B.2.3): its components, and its band of coefficients in zigzag order. */
export interface Scan {
  readonly components: readonly (0 | 1 | 2)[]
  readonly first: number
  readonly last: number
}

/** One scan with everything. */
export const baseline: readonly Scan[] = [{ components: [0, 1, 2], first: 0, last: 63 }]

/**
 * What is most visible comes first: DC, the low frequencies of luma, chroma, the rest of luma. Huffman codes for each scan and
 * end-of-band runs save about 2 % of the bytes (docs/encoders.md).
 */
export const progressive: readonly Scan[] = [
  { components: [0, 1, 2], first: 0, last: 0 },
  { components: [0], first: 1, last: 5 },
  { components: [1], first: 1, last: 63 },
  { components: [2], first: 1, last: 63 },
  { components: [0], first: 6, last: 63 },
]
