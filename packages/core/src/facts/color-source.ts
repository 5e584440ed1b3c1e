/** A part of a file. */
export interface Piece {
  /** Where it starts, in bytes from the start of the file. */
  readonly offset: number
  /** How many bytes it has. */
  readonly length: number
}

/** Coding-independent code points of a picture's colours (ITU-T H.273), as AVIF, HEIC and PNG have them. */
export interface CodePoints {
  readonly primaries: number
  readonly transfer: number
  /** The coefficients that brightness and colour differences are made by; 0 for red, green and blue as they are. */
  readonly matrix: number
  /** Whether the samples use all of their range, not only that of television. */
  readonly fullRange: boolean
}

/** An ICC profile, which can lie in several parts of the file: joined in this order they are all of it. */
export interface IccSource {
  readonly kind: 'icc'
  readonly pieces: readonly Piece[]
  /** How it is packed; left out where it is not. A PNG's is a zlib stream (RFC 1950). */
  readonly packed?: 'zlib'
}

/** A colour space told by code points. */
export interface CodePointSource extends CodePoints {
  readonly kind: 'code-points'
}

/** A colour space told by its numbers; one of the two at least. */
export interface ChromaticitySource {
  readonly kind: 'chromaticities'
  /** x and y of red, green, blue and white in the chromaticity diagram; `null` for those of sRGB. */
  readonly chromaticities: readonly number[] | null
  /** The exponent that leads from a stored value to linear light; `null` for the curve of sRGB. */
  readonly gamma: number | null
}

/** What a picture's colours have to be converted by, and where in the file that is. */
export type ColorSource = IccSource | CodePointSource | ChromaticitySource
