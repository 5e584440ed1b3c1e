/**
 * The light that stands for a level, as a x + b x^2 + c x^3 of x = 0 to 1, in fractions of 32768. `a + b + c` is less
 * than 1 to leave room for what a Lanczos filter overshoots, which is less than a quarter.
 */
export interface LightCurve {
  readonly a: number
  readonly b: number
  readonly c: number
}

const white = 0.8 * 32768
const curve = (a: number, b: number): LightCurve => ({
  a: Math.round(a * white),
  b: Math.round(b * white),
  c: Math.round((1 - a - b) * white),
})

/** Levels themselves: what most programs scale. Fine bright detail becomes too dark. */
export const srgbLight: LightCurve = curve(1, 0)

/**
 * Physical light. Fine detail keeps its brightness, but what rings beside an edge is plainly seen on its dark side. The
 * cubic is nowhere farther than 1.4 levels from the curve of sRGB (IEC 61966-2-1).
 */
export const linearLight: LightCurve = curve(0.048, 0.545)

/** The mean of both, which rings like the first and is much nearer to the second: see docs/scaling.md. */
export const halfwayLight: LightCurve = curve((1 + 0.048) / 2, 0.545 / 2)

/** The light of each level 0 to 255, to the bit as the WebAssembly module counts it. */
export function lightOfLevels({ a, b, c }: LightCurve): Int16Array {
  const product = (x: number, y: number): number => (x * y + 0x4000) >> 15
  return Int16Array.from({ length: 256 }, (_, level) => {
    const x = (level << 7) | (level >> 1)
    return product(x, a + product(x, b + product(x, c)))
  })
}

/** The nearest level of each light, from 0 to that of level 255. */
export function levelsOfLight(light: Int16Array): Uint8Array {
  const levels = new Uint8Array((light[255] as number) + 1)
  let from = 0
  for (let level = 0; level < 255; level++) {
    const next = Math.floor(((light[level] as number) + (light[level + 1] as number)) / 2) + 1
    levels.fill(level, from, next)
    from = next
  }
  levels.fill(255, from)
  return levels
}
