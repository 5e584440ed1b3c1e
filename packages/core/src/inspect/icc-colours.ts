import type { IccSource, Piece } from '../facts/colour-source.ts'
import type { ByteSource } from './byte-source.ts'
import { readIccName } from './icc.ts'
import { joined } from './pieces.ts'

/** What a picture says of its colours by an ICC profile. */
export interface IccColours {
  readonly colourProfile: string | null
  readonly colourSource?: IccSource
}

/** The name of the profile that lies in these parts of a file; no colours where there are none. */
export async function iccColours(source: ByteSource, pieces: readonly Piece[]): Promise<IccColours> {
  if (pieces.length === 0) return { colourProfile: null }
  const colourProfile = await readIccName(joined(source, pieces))
  return { colourProfile, colourSource: { kind: 'icc', pieces } }
}
