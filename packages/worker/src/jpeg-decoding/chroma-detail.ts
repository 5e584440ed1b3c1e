/**
 * How much chroma detail a photo may lose, in levels: see `PlaneRows`. Photos lose up to 21. What the encoder would write as
 * 4:4:4, above all lettering, loses 23 and more (docs/scaling.md).
 */
export const maxLostChromaDetail = 22

/** 1 in Q15. */
const whole = 32_767

/**
 * The transition band of the downscaling filter, in cycles per target pixel: a filter of two lobes passes a little more than
 * the Nyquist frequency of 0.5.
 */
const [fading, gone] = [0.4, 0.62]

/**
 * The fraction of each coefficient of a chroma block that is lost if its samples are replaced by the means of 2x2 target pixels,
 * as decoders show 4:2:0 that replicate chroma: a wave of f cycles per pixel keeps cos(pi f) of its amplitude.
 *
 * @param across target pixels that a block covers horizontally
 * @param down target pixels that it covers vertically
 * @returns 64 weights in Q15, in raster order
 */
export function lossWeights(across: number, down: number): Int16Array {
  return Int16Array.from({ length: 64 }, (_, place) => {
    const [x, y] = [(place & 7) / (2 * across), (place >> 3) / (2 * down)]
    const kept = half(x) * half(y)
    return Math.round(whole * Math.sqrt(1 - kept * kept) * shown(x) * shown(y))
  })
}

function half(frequency: number): number {
  return Math.cos(Math.PI * Math.min(frequency, 0.5))
}

function shown(frequency: number): number {
  return Math.max(0, Math.min(1, (gone - frequency) / (gone - fading)))
}
