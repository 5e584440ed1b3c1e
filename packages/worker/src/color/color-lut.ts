import type { SampledProfile } from './color-profile.ts'
import { encodeSrgb, xyzToSrgb } from './srgb.ts'

/** A multidimensional look-up table from device values to sRGB, for interpolation. */
interface ColorLut {
  /** For each channel and each of its 256 values: the offset in `colors` of the grid point below, along that channel. */
  readonly below: readonly Int32Array[]
  /** For each channel and value: the position between that grid point and the next, 0 to 1. */
  readonly share: readonly Float32Array[]
  /** For each channel: the distance in `colors` from one grid point to the next. */
  readonly stride: readonly number[]
  /** sRGB, 0 to 255, and beyond for out-of-gamut colours: clipping comes after interpolation. */
  readonly colors: Float32Array
}

const luts = new WeakMap<SampledProfile, ColorLut>()

/**
 * Converts pixels to sRGB in place, by tetrahedral (simplex) interpolation. The first channels are the device's; with fewer than
 * four the fourth is alpha. Sampling the profile takes a fraction of a second, once.
 */
export function convertByLut(data: Uint8ClampedArray, profile: SampledProfile): void {
  const lut = luts.get(profile) ?? createLut(profile)
  luts.set(profile, lut)
  const { colors, below, share, stride } = lut
  const channels = stride.length
  /** The channels by descending share: the path along the edges from the lower to the upper corner of the cell. */
  const order = new Int32Array(channels)
  const shares = new Float32Array(channels)
  for (let i = 0; i < data.length; i += 4) {
    let at = 0
    for (let channel = 0; channel < channels; channel++) {
      const value = data[i + channel] as number
      at += (below[channel] as Int32Array)[value] as number
      const own = (share[channel] as Float32Array)[value] as number
      let place = channel
      for (; place > 0 && (shares[place - 1] as number) < own; place--) {
        shares[place] = shares[place - 1] as number
        order[place] = order[place - 1] as number
      }
      shares[place] = own
      order[place] = channel
    }
    // A simplex has one corner more than there are channels: a tetrahedron for three.
    let weight = 1 - (shares[0] as number)
    let red = weight * (colors[at] as number)
    let green = weight * (colors[at + 1] as number)
    let blue = weight * (colors[at + 2] as number)
    for (let corner = 0; corner < channels; corner++) {
      at += stride[order[corner] as number] as number
      weight = (shares[corner] as number) - (corner + 1 < channels ? (shares[corner + 1] as number) : 0)
      red += weight * (colors[at] as number)
      green += weight * (colors[at + 1] as number)
      blue += weight * (colors[at + 2] as number)
    }
    data[i] = red
    data[i + 1] = green
    data[i + 2] = blue
    if (channels === 4) data[i + 3] = 255
  }
}

function createLut({ steps, curves, toXyz }: SampledProfile): ColorLut {
  const stride = steps.map((_, channel) =>
    steps.slice(channel + 1).reduce((size, count) => size * (count + 1), 3),
  )
  const places = steps.map((count, channel) =>
    Float32Array.from({ length: 256 }, (_, value) => {
      const place = (curves[channel] as (value: number) => number)(value / 255)
      return Math.min(1, Math.max(0, place)) * count
    }),
  )
  const points = places.map((place, channel) =>
    place.map((value) => Math.min(Math.floor(value), (steps[channel] as number) - 1)),
  )
  return {
    stride,
    below: points.map((point, channel) =>
      Int32Array.from(point, (index) => index * (stride[channel] as number)),
    ),
    share: points.map((point, channel) =>
      point.map((index, value) => ((places[channel] as Float32Array)[value] as number) - index),
    ),
    colors: sampleProfile(steps, stride, toXyz),
  }
}

function sampleProfile(
  steps: readonly number[],
  stride: readonly number[],
  toXyz: SampledProfile['toXyz'],
): Float32Array {
  const [m0, m1, m2, m3, m4, m5, m6, m7, m8] = xyzToSrgb as Nine
  const colors = new Float32Array((stride[0] as number) * ((steps[0] as number) + 1))
  for (let at = 0; at < colors.length; at += 3) {
    const place = steps.map(
      (count, channel) => (Math.floor(at / (stride[channel] as number)) % (count + 1)) / count,
    )
    const [x, y, z] = toXyz(place)
    colors[at] = 255 * encodeSrgb(m0 * x + m1 * y + m2 * z)
    colors[at + 1] = 255 * encodeSrgb(m3 * x + m4 * y + m5 * z)
    colors[at + 2] = 255 * encodeSrgb(m6 * x + m7 * y + m8 * z)
  }
  return colors
}

type Nine = readonly [number, number, number, number, number, number, number, number, number]
