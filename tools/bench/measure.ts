import { type Spread, spread } from './spread.ts'

/**
 * Times a piece of work that is too short for one reading of the clock: rounds of many calls each, after a warm-up.
 *
 * @param work called once per measured call; its promise is awaited
 * @returns milliseconds per call
 */
export async function timing(work: () => unknown, { rounds = 15, calls = 200 } = {}): Promise<Spread> {
  for (let call = 0; call < calls; call++) await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    for (let call = 0; call < calls; call++) await work()
    times.push((performance.now() - start) / calls)
  }
  return spread(times)
}
