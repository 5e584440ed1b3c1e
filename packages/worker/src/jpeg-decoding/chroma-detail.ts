/**
 * What a photo may lose of its chroma, in levels: see `PlaneRows`. Photos lose up to 21; whatever the encoder would keep at full
 * resolution, lettering above all, 23 and more (docs/scaling.md).
 */
export const mostLostDetail = 22

/** What is the whole of a coefficient, in the numbers below. */
const whole = 32_767

/**
 * From which frequency on the target shows less and less of what there is, and from which on nothing, in waves a pixel: a
 * filter of two lobes lets through a little above the 0.5 that pixels can show.
 */
const [fading, gone] = [0.4, 0.62]

/**
 * What each coefficient of a chroma block loses where its samples are replaced by the mean of 2x2 target pixels, which is
 * how decoders show half the resolution that repeat it: of a wave of f to a pixel all but cos(pi f) of it.
 *
 * @param across target pixels that a block covers in a row
 * @param down and in a column
 * @returns 64 shares in fractions of 2^15, row by row
 */
export function lostShares(across: number, down: number): Int16Array {
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
