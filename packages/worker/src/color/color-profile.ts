import type { ToneCurve } from './tone-curve.ts'

/** A matrix/TRC profile, with three primaries and three tone curves: Display P3, Adobe RGB, ProPhoto. */
export interface MatrixProfile {
  readonly kind: 'matrix'
  /** Linear device RGB to XYZ (D50), in row-major order. */
  readonly toXyz: readonly number[]
  readonly curves: readonly [red: ToneCurve, green: ToneCurve, blue: ToneCurve]
}

/** A grey profile: one tone curve. */
export interface GrayProfile {
  readonly kind: 'gray'
  readonly curve: ToneCurve
}

/** A colour in XYZ (D50; Y of white is 1). */
export type Xyz = readonly [x: number, y: number, z: number]

/** Any other function of device values, such as the tables of CMYK profiles: too slow to evaluate for every pixel. */
export interface SampledProfile {
  readonly kind: 'sampled'
  /** For each device channel: the number of steps between 0 and 1 to sample the function at. */
  readonly steps: readonly number[]
  /** For each channel: the curve from device values to those steps. */
  readonly curves: readonly ToneCurve[]
  /** The colour of a position that the curves lead to. */
  toXyz(place: readonly number[]): Xyz
}

/** How the device values of a picture become colours. */
export type ColorProfile = MatrixProfile | GrayProfile | SampledProfile

/** The number of device channels of a profile. */
export function channelsOf(profile: ColorProfile): number {
  if (profile.kind === 'sampled') return profile.curves.length
  return profile.kind === 'gray' ? 1 : 3
}
