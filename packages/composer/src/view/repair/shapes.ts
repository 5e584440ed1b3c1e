import type { PhotoFit, Point, PreparePolicy, Ratio } from '@postfit/core'

/** The ways in which a picture is brought into a shape, as a person chooses among them. */
export type Shape = 'inside' | 'crop' | 'pad' | 'blur'

/** The shapes that are offered: TikTok's own first, then those that other networks have. */
const ratios: readonly Ratio[] = [
  { width: 9, height: 16 },
  { width: 3, height: 4 },
  { width: 4, height: 5 },
  { width: 1, height: 1 },
  { width: 16, height: 9 },
]

export const middle: Point = { x: 0.5, y: 0.5 }

export function shapeOf(fit: PhotoFit): Shape {
  return fit.mode === 'pad' && fit.fill === 'blur' ? 'blur' : fit.mode
}

/** The shape of a fit, or the one that comes first while it has none. */
export function ratioOf(fit: PhotoFit): Ratio {
  return fit.mode === 'inside' ? (ratios[0] as Ratio) : fit.ratio
}

/** The fit of a shape. */
export function fitOf(shape: Shape, ratio: Ratio, fill?: string): PhotoFit {
  if (shape === 'crop') return { mode: 'crop', ratio }
  if (shape === 'pad') return { mode: 'pad', ratio, ...(fill && { fill }) }
  if (shape === 'blur') return { mode: 'pad', ratio, fill: 'blur' }
  return { mode: 'inside' }
}

/** As people write it: `9:16`. */
export function ratioName({ width, height }: Ratio): string {
  return `${width}:${height}`
}

/** What can be chosen, with the ratio that is chosen already: a policy may have one of its own. */
export function ratiosWith(chosen: Ratio): readonly Ratio[] {
  const isKnown = ratios.some((ratio) => ratioName(ratio) === ratioName(chosen))
  return isKnown ? ratios : [chosen, ...ratios]
}

/** What a picture is laid on where its fit names no colour: photos on the background, videos on black. */
export function canvasColor(kind: 'image' | 'video', { background = '#ffffff' }: PreparePolicy): string {
  return kind === 'image' ? background : '#000000'
}
