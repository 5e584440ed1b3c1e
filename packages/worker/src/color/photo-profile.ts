import type { ImageFacts } from '@postfit/core'
import { type ColorProfile, channelsOf } from './color-profile.ts'
import { declaredProfile } from './declared-profile.ts'

/** The profile of a picture, unless it is for another colour model than the picture's: libvips and browsers ignore it then, too. */
export async function photoProfile(
  { colorSource, colorModel }: ImageFacts,
  bytes: ArrayBuffer,
): Promise<ColorProfile | null> {
  const profile = await declaredProfile(colorSource, new Uint8Array(bytes))
  if (!profile) return null
  const channels = channelsOf(profile)
  const fits = channels === 1 ? colorModel === 'gray' : (channels === 4) === (colorModel === 'cmyk')
  return fits ? profile : null
}
