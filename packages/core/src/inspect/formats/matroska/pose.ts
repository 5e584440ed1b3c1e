import { placement, type VideoPlacement } from '../../video-placement.ts'
import type { Fields } from './ebml.ts'
import { ids } from './ids.ts'

/**
 * How a picture is posed (RFC 9559 section 5.1.4.1.28.42): the roll turns it counter-clockwise, after half a turn of yaw or
 * of pitch has mirrored it. As players do, only quarters are heeded.
 */
export function poseOf(picture: Fields): VideoPlacement {
  const projection = picture.within(ids.projection)
  const quarters = (id: number): number => {
    const turns = (projection?.float(id) ?? 0) / 90
    return Number.isInteger(turns) ? turns : 0
  }
  const facing = (id: number): number => (Math.abs(quarters(id) % 4) === 2 ? -1 : 1)
  const [across, down] = [facing(ids.poseYaw), facing(ids.posePitch)]
  const turn = (-quarters(ids.poseRoll) * Math.PI) / 2
  const [cos, sin] = [Math.round(Math.cos(turn)), Math.round(Math.sin(turn))]
  return placement([across * cos, across * sin, -down * sin, down * cos])
}
