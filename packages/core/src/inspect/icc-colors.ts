import type { IccSource, Piece } from '../facts/color-source.ts'
import type { ColorModel } from '../facts/media-facts.ts'
import type { ByteSource } from './byte-source.ts'
import { readIccName } from './icc.ts'
import { joined } from './pieces.ts'

/** What a picture says of its colours by an ICC profile. */
export interface IccColors {
  readonly colorProfile: string | null
  readonly colorSource?: IccSource
}

/**
 * The profile that lies in these parts of a file; no colours where there are none, or where they are no profile that
 * anybody is to convert by.
 *
 * @param model of the picture; profiles of all colours count unless given
 */
export async function iccColors(
  source: ByteSource,
  pieces: readonly Piece[],
  model?: ColorModel,
): Promise<IccColors> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const colorProfile = await readIccName(joined(source, pieces), length, model)
  return colorProfile === null ? { colorProfile } : { colorProfile, colorSource: { kind: 'icc', pieces } }
}
