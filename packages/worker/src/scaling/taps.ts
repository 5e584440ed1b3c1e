/** Weights are integers that sum up to exactly this, a power of two: flat areas keep their value. */
export const unitWeight: number = 1 << 14

/** For each sample of a target row or column: the pairs of source samples that contribute to it, and their weights. */
export interface Taps {
  /** Pairs for each target sample. The same number for all, so that loops are predictable. */
  readonly pairs: number
  /** The first pair of each target sample; pair n is the samples 2 n and 2 n + 1. */
  readonly first: Int32Array
  /** Two weights for each pair, in units of 1 / {@link unitWeight}. Samples that do not exist or are not needed have the weight 0. */
  readonly weights: Int16Array<ArrayBuffer>
}

/** The parameters of a filter. */
export interface TapOptions {
  /** Source samples per target sample, if that is not the ratio of their numbers. */
  readonly ratio?: number
  /** Offset of the target's samples, in target samples. */
  readonly shift?: number
  /** Lobes of the filter on each side. */
  readonly lobes?: number
}

/**
 * The taps of a Lanczos filter (a = 3 by default), scaled to target samples when reducing. Edges are extended by copying the
 * last sample, as in libvips.
 */
export function lanczosTaps(
  source: number,
  target: number,
  { ratio = source / target, shift = 0, lobes = 3 }: TapOptions = {},
): Taps {
  const width = Math.max(1, ratio)
  const center = (i: number): number => (i + 0.5 + shift) * ratio - 0.5
  const pairOf = (place: number): number => Math.max(0, Math.min(source - 1, place)) >> 1
  const first = Int32Array.from({ length: target }, (_, i) => pairOf(Math.ceil(center(i) - lobes * width)))
  const pairs = first.reduce(
    (max, pair, i) => Math.max(max, pairOf(Math.floor(center(i) + lobes * width)) - pair + 1),
    1,
  )
  const last = Math.ceil(source / 2) - pairs
  const weights = new Int16Array(target * pairs * 2)
  const exact = new Float64Array(pairs * 2)
  for (let i = 0; i < target; i++) {
    const start = Math.min(first[i] as number, last)
    first[i] = start
    setExactWeights(exact, start * 2, source, center(i), width, lobes)
    quantizeWeights(weights.subarray(i * pairs * 2, (i + 1) * pairs * 2), exact)
  }
  return { pairs, first, weights }
}

/** Sets the weights of the samples around a position, normalized to a sum of 1. `first` is the sample of the first weight. */
function setExactWeights(
  weights: Float64Array,
  first: number,
  source: number,
  center: number,
  width: number,
  lobes: number,
): void {
  weights.fill(0)
  let sum = 0
  for (let place = Math.ceil(center - lobes * width); place <= Math.floor(center + lobes * width); place++) {
    const weight = lanczos((place - center) / width, lobes)
    const k = Math.max(0, Math.min(source - 1, place)) - first
    weights[k] = (weights[k] as number) + weight
    sum += weight
  }
  for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] as number) / sum
}

function lanczos(x: number, lobes: number): number {
  if (x === 0) return 1
  if (Math.abs(x) >= lobes) return 0
  const angle = Math.PI * x
  return (lobes * Math.sin(angle) * Math.sin(angle / lobes)) / (angle * angle)
}

/**
 * Rounds weights whose sum is 1. The rounding error of each is carried to the next (error diffusion), so that the sum stays
 * exact, and thousands of tiny weights do not all become 0.
 */
function quantizeWeights(weights: Int16Array, exact: Float64Array): void {
  let sum = 0
  let given = 0
  for (let k = 0; k < weights.length; k++) {
    sum += exact[k] as number
    weights[k] = Math.round(sum * unitWeight) - given
    given += weights[k] as number
  }
}
