/** Constant frame rates that programs record with, as they are meant: those of television are a thousandth slower. */
const rates: readonly number[] = [
  10, 12, 12.5, 15, 20, 24, 25, 30, 48, 50, 60, 72, 75, 90, 100, 120, 144, 240,
].flatMap((rate) => (rate % 12 === 0 || rate === 30 ? [(rate * 1000) / 1001, rate] : [rate]))

/** Fewer pictures fit to any rate. */
const fewest = 4

/** How far times may lie apart from a grid, in ticks: they were rounded to whole ones. */
const tolerance = 1.05

/** Where pictures of a constant rate lie: at `offset + n / rate`, in seconds. */
export interface FrameGrid {
  readonly rate: number
  readonly offset: number
}

/**
 * The rate that the times of pictures were rounded from, as those of Matroska are, which are whole milliseconds: pictures of 60 a
 * second last 16, 17 and 17 of them in turn. Pictures that are missing leave a hole and do not matter.
 *
 * @param times in seconds, in any order
 * @param tick seconds of a tick
 * @returns `undefined` where the times are those of no constant rate
 */
export function frameGrid(times: readonly number[], tick: number): FrameGrid | undefined {
  if (times.length < fewest) return undefined
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY)
  let best: (FrameGrid & { readonly spread: number }) | undefined
  for (const rate of rates) {
    const found = fit(times, first, rate, tick * tolerance)
    // Higher rates have places for all of these pictures, too.
    if (best && Math.round(best.rate) < Math.round(rate)) break
    if (found && (!best || found.spread < best.spread)) best = { rate, ...found }
  }
  return best && { rate: best.rate, offset: best.offset }
}

function fit(
  times: readonly number[],
  first: number,
  rate: number,
  most: number,
): { offset: number; spread: number } | undefined {
  let least = 0
  let greatest = 0
  const taken = new Set<number>()
  for (const time of times) {
    const place = Math.round((time - first) * rate)
    const off = time - first - place / rate
    least = Math.min(least, off)
    greatest = Math.max(greatest, off)
    taken.add(place)
    if (greatest - least > most) return undefined
  }
  if (taken.size < times.length) return undefined
  return { offset: first + (least + greatest) / 2, spread: greatest - least }
}

/** The place on a grid that is nearest to a time. */
export function onGrid(time: number, { rate, offset }: FrameGrid): number {
  return offset + Math.round((time - offset) * rate) / rate
}
