/** A part of a file. */
export interface Piece {
  /** Offset in bytes from the start of the file. */
  readonly offset: number
  /** Length in bytes. */
  readonly length: number
}

/** Coding-independent code points of a picture's colours (ITU-T H.273), as AVIF, HEIC and PNG have them. */
export interface CodePoints {
  readonly primaries: number
  readonly transfer: number
  /** Matrix coefficients (table 4); 0 is RGB. */
  readonly matrix: number
  /** Full range, else limited (video) range. */
  readonly fullRange: boolean
}

/** An ICC profile. It can consist of several parts of the file, in this order. */
export interface IccSource {
  readonly kind: 'icc'
  readonly pieces: readonly Piece[]
  /** Its compression, if any. In a PNG it is a zlib stream (RFC 1950). */
  readonly packed?: 'zlib'
}

/** A colour space given by code points. */
export interface CodePointSource extends CodePoints {
  readonly kind: 'code-points'
}

/** A colour space given by chromaticities, gamma, or both. */
export interface ChromaticitySource {
  readonly kind: 'chromaticities'
  /** CIE xy chromaticities of red, green, blue and white; `null` for those of sRGB. */
  readonly chromaticities: readonly number[] | null
  /** The exponent from stored values to linear light; `null` for the curve of sRGB. */
  readonly gamma: number | null
}

/** The colour space to convert a picture from, and where the file has it. */
export type ColorSource = IccSource | CodePointSource | ChromaticitySource
