import type { Size } from '../geometry/fit.ts'
import type { CodePoints, Piece } from './color-source.ts'

/** Chroma subsampling; `4:0:0` is monochrome. */
export type ChromaSampling = '4:0:0' | '4:2:0' | '4:2:2' | '4:4:4'

/** The sequence header of an AV1 stream (AV1, section 5.5): decoders use it, whatever the container says. */
export interface Av1Sequence {
  /** Size of the largest frame. */
  readonly size: Size
  /** `seq_profile`: 0 is Main, 1 High, 2 Professional. */
  readonly profile: number
  /** Level index (`seq_level_idx`) and tier of the first operating point. */
  readonly level: number
  readonly tier: number
  /** Bits a sample: 8, 10 or 12. */
  readonly bitDepth: number
  readonly sampling: ChromaSampling
  /** Chroma sample position: 0 unknown, 1 vertical (between two rows), 2 colocated with the first luma sample. */
  readonly chromaPosition: number
  readonly codePoints: CodePoints
}

/** A picture that is coded as a whole, or as a grid of tiles with equal parameters. */
export interface CodedTiles extends Av1Sequence {
  /** The data of each tile, in row-major order. */
  readonly tiles: readonly (readonly Piece[])[]
  /** Tiles in a row of the grid; 1 for a picture that is coded as a whole. */
  readonly columns: number
  /**
   * The size of the whole in the container: tiles are cropped to it, and a picture without tiles is scaled to it if its own size
   * differs.
   */
  readonly shown: Size
}

/** The primary picture of an AVIF before cropping and rotation, for decoders that do not read the container. */
export interface CodedPicture extends CodedTiles {
  /** The alpha plane: the luma of a picture of its own. */
  readonly alpha?: CodedTiles
  /** Whether alpha is premultiplied. */
  readonly isPremultiplied: boolean
}
