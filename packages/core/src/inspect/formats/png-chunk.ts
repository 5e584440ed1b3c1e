import type { Piece } from '../../facts/color-source.ts'

/** The data of a chunk. */
export interface PngChunk extends Piece {
  readonly type: string
}
