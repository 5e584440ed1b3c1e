import type { Size } from '../geometry/fit.ts'
import type { CodePoints, Piece } from './color-source.ts'

/** How many samples of colour there are to those of brightness; `4:0:0` for none. */
export type ChromaSampling = '4:0:0' | '4:2:0' | '4:2:2' | '4:4:4'

/** What the sequence header of an AV1 stream says (AV1, section 5.5): decoders go by it, whatever a container says. */
export interface Av1Sequence {
  /** Of the largest frame. */
  readonly size: Size
  readonly profile: number
  /** Index of the level of the first operating point, and its tier. */
  readonly level: number
  readonly tier: number
  readonly bitDepth: number
  readonly sampling: ChromaSampling
  /** Where samples of colour lie: 0 unknown, 1 between two rows, 2 on the first of four samples of brightness. */
  readonly chromaPosition: number
  readonly codePoints: CodePoints
}

/** A picture coded as one or as tiles side by side, all alike. */
export interface CodedTiles extends Av1Sequence {
  /** The data of each tile, row by row. */
  readonly tiles: readonly (readonly Piece[])[]
  readonly columns: number
  /**
   * The size of the whole, as the container says it: what tiles have beyond it is left out, and a picture without tiles is
   * brought to it, should its own be another one.
   */
  readonly shown: Size
}

/** The picture of an AVIF that is shown, before it is cut and turned, for decoders that read no container. */
export interface CodedPicture extends CodedTiles {
  /** How opaque it is: the brightness of a picture of its own. */
  readonly alpha?: CodedTiles
  /** Whether its colours were multiplied by that. */
  readonly isPremultiplied: boolean
}
