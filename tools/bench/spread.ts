/** What repeated measures came to, in the unit of the measures. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/**
 * Median and ends of some measures.
 *
 * @throws RangeError when there are none: a median of nothing would pass for a measure
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
 * How many times the other's time one takes, round by round: what slows the machine down for a while slows down both,
 * so that the ratio of a round says more than that of two medians.
 *
 * @param times of one, a round each
 * @param others of the other, in the same rounds
 */
export function ratio(times: readonly number[], others: readonly number[]): Spread {
  const rounds = Math.min(times.length, others.length)
  return spread(Array.from({ length: rounds }, (_, round) => (times[round] ?? 0) / (others[round] ?? 0)))
}
