import { placement, type VideoPlacement } from '../../video-placement.ts'
import type { Fields } from './ebml.ts'
import { ids } from './ids.ts'

/**
 * How a picture is posed (RFC 9559 section 5.1.4.1.28.41): the roll turns it counter-clockwise, after half a turn of yaw or
 * of pitch has mirrored it. Only quarters are heeded, and no type of projection, as by Mediabunny, which turns pictures for
 * good. A picture that is turned away to its edge would not be seen: players show it all the same.
 */
export function poseOf(picture: Fields): VideoPlacement {
  const projection = picture.within(ids.projection)
  const quarters = (id: number): number => {
    const turns = ((projection?.float(id) ?? 0) % 360) / 90
    return Number.isInteger(turns) ? turns : 0
  }
  const cosine = (turns: number): number => Math.round(Math.cos((turns * Math.PI) / 2))
  const [across, down] = [cosine(quarters(ids.poseYaw)), cosine(quarters(ids.posePitch))]
  const turns = -quarters(ids.poseRoll)
  const [cos, sin] = [cosine(turns), cosine(turns - 1)]
  // Added to 0, as -0 has another angle.
  return placement([0 + across * cos, 0 + across * sin, -down * sin, down * cos])
}
