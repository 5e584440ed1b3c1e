import type { SampledProfile } from '../../color/color-profile.ts'
import { type Planes, takePlanes } from '../../pixels/planes.ts'
import { as420, type StoredSamples } from './stored-samples.ts'
import { toneMapper } from './tone-mapper.ts'
import { toneTable } from './tone-table.ts'
import type { Coding } from './ycbcr.ts'

/**
 * Tone-maps an HDR picture to planes in BT.709, from all of its bits.
 */
export function toneMappedPlanes(stored: StoredSamples, coding: Coding, profile: SampledProfile): Planes {
  const samples = as420(stored)
  const target = takePlanes(samples)
  toneMapper(toneTable(profile, coding)).map(samples, target)
  return target
}
