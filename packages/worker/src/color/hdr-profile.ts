import type { SampledProfile } from './color-profile.ts'
import { apply, type Matrix } from './matrix.ts'

/** HDR reference white (ITU-R BT.2408) in cd/m²; it becomes the white of sRGB. */
const paperWhite = 203
/** The assumed peak luminance of photos in cd/m²; anything brighter becomes white. */
const peak = 1000
/** Steps along each channel: 99 of 100 colours are exact to one value. */
const steps = 48

/**
 * An HDR profile with tone mapping to sRGB by the EETF of ITU-R BT.2390 (section 5.4.1), which keeps dark and middle tones and
 * compresses highlights. All three channels get the gain of the largest one, so that hues do not shift.
 *
 * @param toXyz linear RGB to XYZ (D50)
 */
export function hdrProfile(transfer: 'pq' | 'hlg', toXyz: Matrix): SampledProfile {
  const luminance = toXyz.slice(3, 6)
  // A good part of PQ's range is above the peak.
  const range = transfer === 'pq' ? pqInverseEotf(peak) : 1
  const eotf = transfer === 'pq' ? pqEotf : (rgb: readonly number[]) => hlgEotf(rgb, luminance)
  const curve = (value: number): number => Math.min(1, value / range)
  return {
    kind: 'sampled',
    steps: [steps, steps, steps],
    curves: [curve, curve, curve],
    toXyz(place) {
      const light = eotf(place.map((value) => value * range))
      const brightest = Math.max(...light)
      const gain = brightest > 0 ? toneMapped(brightest) / brightest / paperWhite : 0
      return apply(
        toXyz,
        light.map((value) => value * gain),
      )
    },
  }
}

/** The constants of PQ (SMPTE ST 2084). */
const [m1, m2, c1, c2, c3] = [
  2610 / 16384,
  (2523 / 4096) * 128,
  3424 / 4096,
  (2413 / 4096) * 32,
  (2392 / 4096) * 32,
]

function pqEotf(rgb: readonly number[]): number[] {
  return rgb.map((value) => {
    const root = Math.max(0, value) ** (1 / m2)
    return 10_000 * (Math.max(0, root - c1) / (c2 - c3 * root)) ** (1 / m1)
  })
}

/** The inverse of {@link pqEotf}, for one channel. */
function pqInverseEotf(light: number): number {
  const root = (light / 10_000) ** m1
  return ((c1 + c2 * root) / (1 + c3 * root)) ** m2
}

/** ITU-R BT.2100, table 5: the inverse OETF, and the OOTF of a display of 1000 cd/m². */
function hlgEotf(rgb: readonly number[], luminance: readonly number[]): number[] {
  const [a, b, c] = [0.17883277, 0.28466892, 0.55991073]
  const scene = rgb.map((value) => (value <= 0.5 ? value ** 2 / 3 : (Math.exp((value - c) / a) + b) / 12))
  const y = scene.reduce((sum, value, i) => sum + value * (luminance[i] as number), 0)
  return scene.map((value) => peak * Math.max(0, y) ** 0.2 * value)
}

/** Maps luminance up to the peak to paper white, in PQ space: linear up to a knee, then a Hermite spline. */
function toneMapped(light: number): number {
  const signal = Math.min(1, pqInverseEotf(light) / pqInverseEotf(peak))
  const targetMax = pqInverseEotf(paperWhite) / pqInverseEotf(peak)
  const knee = 1.5 * targetMax - 0.5
  if (signal < knee) return light
  const t = (signal - knee) / (1 - knee)
  const bent =
    (2 * t ** 3 - 3 * t ** 2 + 1) * knee +
    (t ** 3 - 2 * t ** 2 + t) * (1 - knee) +
    (3 * t ** 2 - 2 * t ** 3) * targetMax
  return pqEotf([bent * pqInverseEotf(peak)])[0] as number
}
