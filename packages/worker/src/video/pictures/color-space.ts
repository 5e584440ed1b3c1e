import { cicpProfile } from '../../color/cicp-profile.ts'
import type { ColorProfile } from '../../color/color-profile.ts'

/** What a picture says of its colours, by the names of WebCodecs, of which TypeScript does not know all. */
export interface ColorSpace {
  readonly primaries?: string | null
  readonly transfer?: string | null
  readonly matrix?: string | null
  readonly fullRange?: boolean | null
}

/** The code points (ITU-T H.273) of WebCodecs' names that are not shown as if they were sRGB's. */
const primariesByName: Readonly<Record<string, number>> = { bt2020: 9, smpte432: 12 }
const transfersByName: Readonly<Record<string, number>> = { linear: 8, pq: 16, hlg: 18 }

/** What sRGB has, and television, which players show as if it was sRGB. */
const common = { primaries: 1, transfer: 13 }

/** The colours of high definition (ITU-R BT.709), as video has them. */
export const highDefinitionVideo: ColorSpace = {
  primaries: 'bt709',
  transfer: 'bt709',
  matrix: 'bt709',
  fullRange: false,
}

/** Whether light is coded for a high dynamic range. */
export function isHdr({ transfer }: ColorSpace): boolean {
  return transfer === 'pq' || transfer === 'hlg'
}

/** By their names: the tables that are made of a profile are kept for as long as it is. */
const profiles = new Map<string, ColorProfile | null>()

/** The profile that brings the colours of pictures to sRGB; `null` where they are shown as they are. */
export function profileOf({ primaries, transfer }: ColorSpace): ColorProfile | null {
  const name = `${primaries} ${transfer}`
  const kept = profiles.get(name)
  if (kept !== undefined) return kept
  const codePoints = {
    primaries: primariesByName[primaries ?? ''] ?? common.primaries,
    transfer: transfersByName[transfer ?? ''] ?? common.transfer,
  }
  const isCommon = codePoints.primaries === common.primaries && codePoints.transfer === common.transfer
  const profile = isCommon ? null : cicpProfile(codePoints)
  profiles.set(name, profile)
  return profile
}
