import type { ImageFacts } from '@postfit/core'
import { type ColourProfile, channelsOf } from './colour-profile.ts'
import { declaredProfile } from './declared-profile.ts'

/** A picture's profile, unless it is for other colours than the picture has: libvips and browsers pass over that, too. */
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
