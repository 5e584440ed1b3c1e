import type { ChromaticitySource, ColorSource } from '@postfit/core'
import { chromaticityProfile, cicpProfile } from './cicp-profile.ts'
import type { ColorProfile } from './color-profile.ts'
import { embeddedProfile } from './embedded-profile.ts'
import { readIccProfile } from './icc-profile.ts'
import type { Chromaticities } from './rgb-space.ts'

/**
 * The profile that a file declares, by what core found in it; `null` if there is none, or no valid one.
 *
 * @param file its bytes, from the first one on
 */
export async function declaredProfile(
  source: ColorSource | undefined,
  file: Uint8Array,
): Promise<ColorProfile | null> {
  switch (source?.kind) {
    case 'icc': {
      const profile = await embeddedProfile(source, file)
      return profile && readIccProfile(profile)
    }
    case 'code-points':
      return cicpProfile(source)
    case 'chromaticities':
      return fromChromaticities(source)
    default:
      return null
  }
}

function fromChromaticities({ chromaticities, gamma }: ChromaticitySource): ColorProfile | null {
  const profile = chromaticityProfile(chromaticities as Chromaticities | null, gamma)
  // Collinear primaries have no valid matrix.
  return profile.kind === 'matrix' && profile.toXyz.every(Number.isFinite) ? profile : null
}
