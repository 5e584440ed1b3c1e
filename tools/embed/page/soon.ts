import { expect } from './trying.ts'

/** Makes sure that something is soon over; a machine that does something else as well keeps any page waiting now and then. */
export async function expectSoon(what: string, attempt: () => Promise<number>): Promise<void> {
  const took: number[] = []
  while (took.length < 3 && Math.min(...took) >= 100) took.push(await attempt())
  expect(Math.min(...took) < 100, `${what}: it took ${took.join(', ')} ms`)
}
