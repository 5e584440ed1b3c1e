import type { ChromaSampling, CodePoints } from '@postfit/core'
import { lumaCoefficientsOf } from '../color/cicp-profile.ts'
import type { Matrix } from '../color/matrix.ts'
import { PostfitError } from '../errors/postfit-error.ts'

/** From YCbCr samples to red, green and blue, 0 to 255: subtract the offset, multiply by the matrix. */
export interface SampleConversion {
  readonly offset: readonly [number, number, number]
  readonly matrix: Matrix
}

const unspecified = 2
const identity = 0
const yCgCo = 8
/** Chromaticity-derived: the coefficients follow from the primaries, which have to be given as well. */
export const chromaticityDerived = 12
/** The matrix that libavif, and browsers that use it, assume for unspecified ones: BT.601. */
const assumed = 6

/** Luma coefficients of red and blue by matrix code (ITU-T H.273, table 4). */
const lumaCoefficients: Readonly<Record<number, readonly [red: number, blue: number]>> = {
  1: [0.2126, 0.0722],
  4: [0.3, 0.11],
  5: [0.299, 0.114],
  6: [0.299, 0.114],
  7: [0.212, 0.087],
  9: [0.2627, 0.0593],
}

/** Matrices that the decoders of all browsers apply alike. */
const portableMatrices: readonly number[] = [1, 5, 6, 9]

/** Names of unsupported matrices (H.273, table 4). */
const unsupportedNames: Readonly<Record<number, string>> = {
  10: 'BT.2020 of constant luminance',
  11: "Y'D'zD'x of SMPTE ST 2085",
  13: 'derived from the primaries, of constant luminance',
  14: 'ICtCp of BT.2100',
  15: 'IPT-C2',
  16: 'YCgCo-Re',
  17: 'YCgCo-Ro',
}

/**
 * The matrix code of a picture, with a default for unspecified ones.
 *
 * @throws PostfitError `unsupported` for a matrix that decoders lack: libavif then leaves its buffer uninitialized without an
 *   error, and old memory would be shown
 */
export function supportedMatrix({ matrix, fullRange }: CodePoints, sampling: ChromaSampling): number {
  // Without chroma the matrix does not matter.
  if (sampling === '4:0:0' || matrix === unspecified) return assumed
  if (matrix === identity) {
    if (sampling === '4:4:4') return identity
    throw new PostfitError(
      'unsupported',
      `Its colours are said to be red, green and blue as they are (matrix 0), but sampled ${sampling}, which cannot be: it has to be 4:4:4`,
    )
  }
  if (matrix in lumaCoefficients || matrix === chromaticityDerived || (matrix === yCgCo && fullRange))
    return matrix
  const name = matrix === yCgCo ? 'YCgCo, of limited range' : unsupportedNames[matrix]
  throw new PostfitError(
    'unsupported',
    `Expected colours coded by a matrix that decoders know (BT.601, BT.709, BT.2020, ...) but received matrix ${matrix}${
      name ? ` (${name})` : ''
    }: save it anew with another one`,
  )
}

/** Whether all browsers support this matrix, with the same result. */
export function isPortableMatrix(matrix: number): boolean {
  return portableMatrices.includes(matrix)
}

/**
 * The conversion of samples to RGB (H.273, section 8.3).
 *
 * @param matrix from {@link supportedMatrix}
 * @param bits of a sample
 */
export function sampleConversion(
  { primaries, fullRange }: CodePoints,
  matrix: number,
  bits: number,
): SampleConversion {
  const scale = 2 ** (bits - 8)
  const max = 2 ** bits - 1
  const luma = 255 / (fullRange ? max : 219 * scale)
  const chroma = 255 / (fullRange ? max : 224 * scale)
  const black = fullRange ? 0 : 16 * scale
  const middle = 128 * scale
  if (matrix === identity) {
    // Green, blue, red.
    return { offset: [black, black, black], matrix: [0, 0, luma, luma, 0, 0, 0, luma, 0] }
  }
  const offset = [black, middle, middle] as const
  if (matrix === yCgCo) {
    return {
      offset,
      matrix: [luma, -chroma, chroma, luma, chroma, 0, luma, -chroma, -chroma],
    }
  }
  const [red, blue] =
    matrix === chromaticityDerived
      ? lumaCoefficientsOf(primaries)
      : (lumaCoefficients[matrix] as readonly [number, number])
  const green = 1 - red - blue
  const [u, v] = [2 * (1 - blue) * chroma, 2 * (1 - red) * chroma]
  return {
    offset,
    matrix: [luma, 0, v, luma, (-blue / green) * u, (-red / green) * v, luma, u, 0],
  }
}
