/** The spread of a measure over its rounds, in milliseconds. */
export interface Timing {
  readonly median: number
  readonly fastest: number
  readonly slowest: number
}

/**
 * Times a piece of work that is too short for one reading of the clock: rounds of many calls each, after a warm-up.
 *
 * @param work done once a call; its promise is waited for
 */
export async function timing(work: () => unknown, { rounds = 15, calls = 200 } = {}): Promise<Timing> {
  for (let call = 0; call < calls; call++) await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    for (let call = 0; call < calls; call++) await work()
    times.push((performance.now() - start) / calls)
  }
  times.sort((a, b) => a - b)
  const at = (place: number): number => times[place] ?? Number.NaN
  return { median: at(times.length >> 1), fastest: at(0), slowest: at(times.length - 1) }
}
