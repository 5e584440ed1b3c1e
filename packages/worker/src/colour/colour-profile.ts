import type { ToneCurve } from './tone-curve.ts'

/** A profile of three primaries and three tone curves ("matrix/TRC"): Display P3, Adobe RGB, ProPhoto and their like. */
export interface MatrixProfile {
  readonly kind: 'matrix'
  /** Linear device RGB to XYZ (D50), row by row. */
  readonly toXyz: readonly number[]
  readonly curves: readonly [red: ToneCurve, green: ToneCurve, blue: ToneCurve]
}

/** A profile of grey: one tone curve. */
export interface GreyProfile {
  readonly kind: 'grey'
  readonly curve: ToneCurve
}

/** A colour in XYZ (D50; Y of white is 1). */
export type Xyz = readonly [x: number, y: number, z: number]

/** Any other function of the device's colours, such as the look-up tables of CMYK: too slow to ask for every pixel. */
export interface SampledProfile {
  readonly kind: 'sampled'
  /** For each channel of the device the steps between 0 and 1 at which the function is worth asking. */
  readonly steps: readonly number[]
  /** For each channel the curve that leads from the device to those steps. */
  readonly curves: readonly ToneCurve[]
  /** The colour of a place that the curves lead to. */
  toXyz(place: readonly number[]): Xyz
}

/** What the colours of a picture mean. */
export type ColourProfile = MatrixProfile | GreyProfile | SampledProfile

/** How many channels the colours have that a profile is for. */
export function channelsOf(profile: ColourProfile): number {
  if (profile.kind === 'sampled') return profile.curves.length
  return profile.kind === 'grey' ? 1 : 3
}
