/** Statistics of repeated measures, in their unit. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/**
 * Median, minimum and maximum of some measures.
 *
 * @throws RangeError if there are none, since there is no median
 */
export function spread(measures: readonly number[]): Spread {
  const sorted = [...measures].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]]
  const [min, max] = [sorted[0], sorted.at(-1)]
  if (low === undefined || high === undefined || min === undefined || max === undefined) {
    throw new RangeError('Expected at least one measure but received none')
  }
  return { median: (low + high) / 2, min, max }
}

/**
 * The ratio of two contenders' times, round by round. What slows the machine down affects both in a round, so
 * this says more than the ratio of two medians.
 *
 * @param times of the first, one for each round
 * @param others times of the second, in the same rounds
 */
export function ratio(times: readonly number[], others: readonly number[]): Spread {
  const rounds = Math.min(times.length, others.length)
  return spread(Array.from({ length: rounds }, (_, round) => (times[round] ?? 0) / (others[round] ?? 0)))
}
