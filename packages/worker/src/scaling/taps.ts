/** Weights are whole numbers whose sum is this, a power of two: what is flat stays exactly as it is. */
export const one: number = 1 << 14

/** Lobes of the Lanczos filter on either side. */
const lobes = 3

/** For each sample of a target row or column: the pairs of source samples that it is made of, and their weights. */
export interface Taps {
  /** The first pair; pair n is the samples 2 n and 2 n + 1. */
  readonly first: Int32Array
  /** How many pairs, at least one. */
  readonly count: Int32Array
  /** Where its weights start, in pairs. */
  readonly start: Int32Array
  /** Two a pair, in fractions of {@link one}. A sample that does not exist has the weight 0. */
  readonly weights: Int16Array<ArrayBuffer>
}

/**
 * The taps of a Lanczos filter (a = 3) that is as wide as a target sample, or as a source sample when enlarging. Past an
 * end lies the last sample, over and over, as in libvips.
 */
export function lanczosTaps(source: number, target: number): Taps {
  const ratio = source / target
  const width = Math.max(1, ratio)
  const first = new Int32Array(target)
  const count = new Int32Array(target)
  const start = new Int32Array(target + 1)
  for (let i = 0; i < target; i++) {
    const centre = (i + 0.5) * ratio - 0.5
    const inside = (place: number): number => Math.max(0, Math.min(source - 1, place))
    first[i] = inside(Math.ceil(centre - lobes * width)) >> 1
    count[i] = (inside(Math.floor(centre + lobes * width)) >> 1) - (first[i] as number) + 1
    start[i + 1] = (start[i] as number) + (count[i] as number)
  }
  const weights = new Int16Array((start[target] as number) * 2)
  for (let i = 0; i < target; i++) {
    const exact = exactWeights(source, (i + 0.5) * ratio - 0.5, width)
    const from = (start[i] as number) * 2 - (first[i] as number) * 2
    inWholeNumbers(exact.values).forEach((weight, k) => {
      weights[from + exact.from + k] = weight
    })
  }
  return { first, count, start: start.subarray(0, target), weights }
}

/** The weights of the samples around a place, whose sum is 1. */
function exactWeights(source: number, centre: number, width: number): { from: number; values: Float64Array } {
  const low = Math.ceil(centre - lobes * width)
  const high = Math.floor(centre + lobes * width)
  const from = Math.max(0, Math.min(source - 1, low))
  const to = Math.max(0, Math.min(source - 1, high))
  const values = new Float64Array(to - from + 1)
  let sum = 0
  for (let place = low; place <= high; place++) {
    const weight = lanczos((place - centre) / width)
    const k = Math.max(from, Math.min(to, place)) - from
    values[k] = (values[k] as number) + weight
    sum += weight
  }
  return { from, values: values.map((value) => value / sum) }
}

function lanczos(x: number): number {
  if (x === 0) return 1
  if (Math.abs(x) >= lobes) return 0
  const angle = Math.PI * x
  return (lobes * Math.sin(angle) * Math.sin(angle / lobes)) / (angle * angle)
}

/**
 * Rounds weights whose sum is 1. What each loses the next gets, so that the sum stays exact, and so that thousands of
 * weights, each less than a half, do not all become 0.
 */
function inWholeNumbers(exact: Float64Array): number[] {
  let sum = 0
  let given = 0
  return Array.from(exact, (value) => {
    sum += value
    const weight = Math.round(sum * one) - given
    given += weight
    return weight
  })
}
