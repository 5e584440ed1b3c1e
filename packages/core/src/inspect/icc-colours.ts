import type { IccSource, Piece } from '../facts/colour-source.ts'
import type { ColourModel } from '../facts/media-facts.ts'
import type { ByteSource } from './byte-source.ts'
import { readIccName } from './icc.ts'
import { joined } from './pieces.ts'

/** What a picture says of its colours by an ICC profile. */
export interface IccColours {
  readonly colourProfile: string | null
  readonly colourSource?: IccSource
}

/**
 * The profile that lies in these parts of a file; no colours where there are none, or where they are no profile that
 * anybody is to convert by.
 *
 * @param model of the picture; profiles of all colours count unless given
 */
export async function iccColours(
  source: ByteSource,
  pieces: readonly Piece[],
  model?: ColourModel,
): Promise<IccColours> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const colourProfile = await readIccName(joined(source, pieces), length, model)
  return colourProfile === null ? { colourProfile } : { colourProfile, colourSource: { kind: 'icc', pieces } }
}
