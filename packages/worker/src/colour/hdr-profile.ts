import type { SampledProfile } from './colour-profile.ts'
import { apply, type Matrix } from './matrix.ts'

/** Candelas a square metre that paper white has in HDR (ITU-R BT.2408), and that sRGB's white is shown as. */
const paperWhite = 203
/** Candelas a square metre of the brightest that photos are taken to hold; what is brighter becomes white. */
const peak = 1000
/** Steps along each channel: enough to be right to one value but for one colour in a hundred. */
const steps = 48

/**
 * The profile of high dynamic range: its light is brought into that of sRGB by the curve of ITU-R BT.2390 (section
 * 5.4.1), which leaves what is darker than paper as it is and bends what is brighter. All three channels get the gain of
 * the largest one, so that no hue shifts.
 *
 * @param toXyz linear RGB to XYZ (D50)
 */
export function hdrProfile(transfer: 'pq' | 'hlg', toXyz: Matrix): SampledProfile {
  const luminance = toXyz.slice(3, 6)
  // Of PQ's range a good part is far brighter than the peak.
  const range = transfer === 'pq' ? pqSignal(peak) : 1
  const toLight = transfer === 'pq' ? pqToLight : (rgb: readonly number[]) => hlgToLight(rgb, luminance)
  const curve = (value: number): number => Math.min(1, value / range)
  return {
    kind: 'sampled',
    steps: [steps, steps, steps],
    curves: [curve, curve, curve],
    toXyz(place) {
      const light = toLight(place.map((value) => value * range))
      const brightest = Math.max(...light)
      const gain = brightest > 0 ? toneMapped(brightest) / brightest / paperWhite : 0
      return apply(
        toXyz,
        light.map((value) => value * gain),
      )
    },
  }
}

/** The constants of SMPTE ST 2084, which is what PQ is. */
const [m1, m2, c1, c2, c3] = [
  2610 / 16384,
  (2523 / 4096) * 128,
  3424 / 4096,
  (2413 / 4096) * 32,
  (2392 / 4096) * 32,
]

function pqToLight(rgb: readonly number[]): number[] {
  return rgb.map((value) => {
    const root = Math.max(0, value) ** (1 / m2)
    return 10_000 * (Math.max(0, root - c1) / (c2 - c3 * root)) ** (1 / m1)
  })
}

/** The inverse of {@link pqToLight}, for one channel. */
function pqSignal(light: number): number {
  const root = (light / 10_000) ** m1
  return ((c1 + c2 * root) / (1 + c3 * root)) ** m2
}

/** ITU-R BT.2100, table 5: the light of the scene, and what a screen of 1000 candelas makes of it. */
function hlgToLight(rgb: readonly number[], luminance: readonly number[]): number[] {
  const [a, b, c] = [0.17883277, 0.28466892, 0.55991073]
  const scene = rgb.map((value) => (value <= 0.5 ? value ** 2 / 3 : (Math.exp((value - c) / a) + b) / 12))
  const y = scene.reduce((sum, value, i) => sum + value * (luminance[i] as number), 0)
  return scene.map((value) => peak * Math.max(0, y) ** 0.2 * value)
}

/** Light of up to the peak brought down to paper white, along the signal of PQ: a line, then a Hermite spline. */
function toneMapped(light: number): number {
  const signal = Math.min(1, pqSignal(light) / pqSignal(peak))
  const most = pqSignal(paperWhite) / pqSignal(peak)
  const knee = 1.5 * most - 0.5
  if (signal < knee) return light
  const t = (signal - knee) / (1 - knee)
  const bent =
    (2 * t ** 3 - 3 * t ** 2 + 1) * knee +
    (t ** 3 - 2 * t ** 2 + t) * (1 - knee) +
    (3 * t ** 2 - 2 * t ** 3) * most
  return pqToLight([bent * pqSignal(peak)])[0] as number
}
