import type { ImageFacts } from '@postfit/core'
import { type ColourProfile, channelsOf } from './colour-profile.ts'
import { declaredProfile } from './declared-profile.ts'

/** The profile of a picture, unless it is for another colour model than the picture's: libvips and browsers ignore it then, too. */
export async function photoProfile(
  { colourSource, colourModel }: ImageFacts,
  bytes: ArrayBuffer,
): Promise<ColourProfile | null> {
  const profile = await declaredProfile(colourSource, new Uint8Array(bytes))
  if (!profile) return null
  const channels = channelsOf(profile)
  const fits = channels === 1 ? colourModel === 'grey' : (channels === 4) === (colourModel === 'cmyk')
  return fits ? profile : null
}
