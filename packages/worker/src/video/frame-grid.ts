/** Nominal constant frame rates; the NTSC variants are 1000/1001 of them. */
const rates: readonly number[] = [
  10, 12, 12.5, 15, 20, 24, 25, 30, 48, 50, 60, 72, 75, 90, 100, 120, 144, 240,
].flatMap((rate) => (rate % 12 === 0 || rate === 30 ? [(rate * 1000) / 1001, rate] : [rate]))

/** With fewer pictures any rate would fit. */
const min = 4

/** Tolerance in ticks: times were rounded to whole ticks. */
const tolerance = 1.05

/** The times of pictures at a constant rate: `offset + n / rate`, in seconds. */
export interface FrameGrid {
  readonly rate: number
  readonly offset: number
}

/**
 * Finds the constant rate behind rounded picture times. Those of Matroska are whole milliseconds: at 60 frames per second, durations
 * alternate between 17, 17 and 16. Missing pictures leave gaps, which do not matter.
 *
 * @param times in seconds, in any order
 * @param tick seconds of a tick
 * @returns `undefined` if the rate is not constant
 */
export function frameGrid(times: readonly number[], tick: number): FrameGrid | undefined {
  if (times.length < min) return undefined
  const first = times.reduce((min, time) => Math.min(min, time), Number.POSITIVE_INFINITY)
  let best: (FrameGrid & { readonly spread: number }) | undefined
  for (const rate of rates) {
    const found = fit(times, first, rate, tick * tolerance)
    // These pictures would fit on the grid of a higher rate as well.
    if (best && Math.round(best.rate) < Math.round(rate)) break
    if (found && (!best || found.spread < best.spread)) best = { rate, ...found }
  }
  return best && { rate: best.rate, offset: best.offset }
}

function fit(
  times: readonly number[],
  first: number,
  rate: number,
  max: number,
): { offset: number; spread: number } | undefined {
  let min = 0
  let greatest = 0
  const taken = new Set<number>()
  for (const time of times) {
    const place = Math.round((time - first) * rate)
    const off = time - first - place / rate
    min = Math.min(min, off)
    greatest = Math.max(greatest, off)
    taken.add(place)
    if (greatest - min > max) return undefined
  }
  if (taken.size < times.length) return undefined
  return { offset: first + (min + greatest) / 2, spread: greatest - min }
}

/** The time on a grid that is nearest to a time. */
export function onGrid(time: number, { rate, offset }: FrameGrid): number {
  return offset + Math.round((time - offset) * rate) / rate
}
