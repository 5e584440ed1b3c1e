import type { Color } from './video-content.ts'

/** A way to code the light of a screen (ITU-R BT.2100). */
export interface HdrLight {
  /** Its name in ffmpeg. */
  readonly name: 'smpte2084' | 'arib-std-b67'
  /** The signal, 0 to 1, of red, green and blue of BT.2020, in candelas a square metre. */
  signal(nits: Color): number[]
}

/** Candelas a square metre of white paper (ITU-R BT.2408), which sRGB's white is. */
const paper = 203

/** The light of an sRGB colour, 0 to 255, in the primaries of BT.2020 (ITU-R BT.2087), with its white as bright as paper. */
export function inWideNits(color: Color): Color {
  const linear = color.map((value) => {
    const x = value / 255
    return paper * (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)
  })
  const mixed = (...shares: Color): number =>
    shares.reduce((sum, share, i) => sum + share * (linear[i] ?? 0), 0)
  return [mixed(0.6274, 0.3293, 0.0433), mixed(0.0691, 0.9195, 0.0114), mixed(0.0164, 0.088, 0.8956)]
}

/** SMPTE ST 2084. */
export const pq: HdrLight = {
  name: 'smpte2084',
  signal: (nits) =>
    nits.map((light) => {
      const root = (light / 10000) ** 0.1593017578125
      return ((0.8359375 + 18.8515625 * root) / (1 + 18.6875 * root)) ** 78.84375
    }),
}

/** The hybrid log-gamma of a screen of 1000 candelas a square metre. */
export const hlg: HdrLight = {
  name: 'arib-std-b67',
  signal(nits) {
    const shares = [0.2627, 0.678, 0.0593]
    const lights = nits.map((light) => light / 1000)
    const brightness = lights.reduce((sum, light, i) => sum + light * (shares[i] ?? 0), 0)
    return lights.map((light) => {
      const scene = light / brightness ** (0.2 / 1.2)
      return scene <= 1 / 12
        ? Math.sqrt(3 * scene)
        : 0.17883277 * Math.log(12 * scene - 0.28466892) + 0.55991073
    })
  },
}
