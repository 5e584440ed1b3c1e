/** A colour of CIELAB: lightness 0 to 100, then green to red and blue to yellow. */
export type Lab = readonly [lightness: number, a: number, b: number]

const degree = Math.PI / 180
/** By multiplying, which takes a tenth of the time of `**`: it is asked of each pixel. */
const power7 = (x: number): number => {
  const square = x * x
  return square * square * square * x
}
const power7Of25 = power7(25)
/** How much the formula makes of chroma: from 0 for greys to 1. */
const vividness = (chroma: number): number => Math.sqrt(power7(chroma) / (power7(chroma) + power7Of25))

/**
 * How different two colours look: CIEDE2000 (ISO/CIE 11664-6), with all weights 1. About 1 is the least that can be
 * seen side by side. Hues are taken apart and averaged as Sharma, Wu and Dalal (2005) say.
 */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const stretch = 1 + (1 - vividness(meanChroma)) / 2
  const chroma1 = Math.hypot(a1 * stretch, b1)
  const chroma2 = Math.hypot(a2 * stretch, b2)
  const hue1 = hueOf(a1 * stretch, b1)
  const hue2 = hueOf(a2 * stretch, b2)

  const gray = chroma1 * chroma2 === 0
  const turn = gray ? 0 : shortestTurn(hue2 - hue1)
  const lightness = (l1 + l2) / 2
  const chroma = (chroma1 + chroma2) / 2
  const hue = gray ? hue1 + hue2 : meanHue(hue1, hue2)

  const hueWeight =
    1 -
    0.17 * Math.cos((hue - 30) * degree) +
    0.24 * Math.cos(2 * hue * degree) +
    0.32 * Math.cos((3 * hue + 6) * degree) -
    0.2 * Math.cos((4 * hue - 63) * degree)
  const fromMiddle = (lightness - 50) ** 2
  const dl = (l2 - l1) / (1 + (0.015 * fromMiddle) / Math.sqrt(20 + fromMiddle))
  const dc = (chroma2 - chroma1) / (1 + 0.045 * chroma)
  const dh =
    (2 * Math.sqrt(chroma1 * chroma2) * Math.sin((turn / 2) * degree)) / (1 + 0.015 * chroma * hueWeight)
  const blues = 30 * Math.exp(-(((hue - 275) / 25) ** 2))
  const rotation = -2 * vividness(chroma) * Math.sin(2 * blues * degree)
  return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh)
}

/** In degrees, 0 to 360; 0 of what has no hue. */
function hueOf(a: number, b: number): number {
  const angle = Math.atan2(b, a) / degree
  return angle < 0 ? angle + 360 : angle
}

/** The same turn the shorter way round: -180 to 180 degrees. */
function shortestTurn(angle: number): number {
  if (angle > 180) return angle - 360
  return angle < -180 ? angle + 360 : angle
}

function meanHue(hue1: number, hue2: number): number {
  const sum = hue1 + hue2
  if (Math.abs(hue1 - hue2) <= 180) return sum / 2
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
}
