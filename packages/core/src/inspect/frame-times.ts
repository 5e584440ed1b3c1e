/** Tolerance in seconds: timestamps are rounded to ticks, and cameras' clocks have jitter. Both still count as constant. */
const jitter = 0.0005

/** The frame durations of a video, collected run by run. */
export class FrameTimes {
  frames = 0
  /** Their total duration in ticks. */
  ticks = 0
  readonly #counts = new Map<number, number>()
  #last = 0

  add(count: number, ticks: number): void {
    if (count <= 0) return
    this.frames += count
    this.ticks += count * ticks
    this.#counts.set(ticks, (this.#counts.get(ticks) ?? 0) + count)
    this.#last = ticks
  }

  /**
   * Whether all frames but the last have the same duration: that of the last one is a guess of the program that wrote the
   * file.
   *
   * @param timescale ticks a second
   */
  isConstant(timescale: number): boolean {
    const mean = (this.ticks - this.#last) / (this.frames - 1)
    const tolerance = Math.max(1, jitter * timescale)
    for (const [ticks, count] of this.#counts) {
      if (ticks === this.#last && count === 1) continue
      if (Math.abs(ticks - mean) > tolerance) return false
    }
    return true
  }

  /** Mean frames per second; 0 if they have no duration. */
  rate(timescale: number): number {
    return this.meanRate(this.frames, this.ticks, timescale)
  }

  /**
   * Frames a second of more frames than were added, of which these are the first. Where they do not all last equally long, the
   * mean is no more exact than its ends: one that is as near to a usual rate is that rate. Recordings of 60 frames a second,
   * with times in whole milliseconds, come to 60.004, which is more than TikTok takes.
   */
  meanRate(frames: number, ticks: number, timescale: number): number {
    if (!(ticks > 0)) return 0
    const mean = (frames * timescale) / ticks
    if (this.#counts.size === 1) return mean
    const inexact = (2 * Math.max(1, jitter * timescale)) / ticks
    return asUsual(mean, Math.min(inexact, maxInexact))
  }

  /**
   * Frames a second by how long most of the frames last, whatever was left out between others: a usual rate if it is near one.
   *
   * @param timescale ticks a second
   */
  nominalRate(timescale: number): number {
    const lasting = [...this.#counts].filter(([ticks]) => ticks > 0).sort(([a], [b]) => a - b)
    let left = lasting.reduce((sum, [, count]) => sum + count, 0) / 2
    let median = 0
    for (const [ticks, count] of lasting) {
      if (left > 0) median = ticks
      left -= count
    }
    const near = lasting.filter(([ticks]) => Math.abs(ticks - median) <= Math.max(1, median / 10))
    const frames = near.reduce((sum, [, count]) => sum + count, 0)
    const ticks = near.reduce((sum, [ticks, count]) => sum + ticks * count, 0)
    // Some programs have decode times advance by a tick where pictures are out of order: those are no durations.
    if (ticks < this.ticks / 10) return this.rate(timescale)
    return asUsual((frames * timescale) / ticks, nearUsual)
  }

  /** The same without those that last no longer than so many ticks; negative durations stay. */
  longerThan(min: number): FrameTimes {
    const times = new FrameTimes()
    for (const [ticks, count] of this.#counts) if (ticks < 0 || ticks > min) times.add(count, ticks)
    return times
  }

  /** Whether a negative duration was added. */
  get hasNegative(): boolean {
    return [...this.#counts.keys()].some((ticks) => ticks < 0)
  }
}

/** Rates that recorders are set to, and their NTSC variants. */
const usualRates: readonly number[] = [24, 25, 30, 48, 50, 60, 100, 120, 240].flatMap((rate) => [
  rate,
  (rate * 1000) / 1001,
])
/** Half of what is between 60 and 59.94. */
const maxInexact = 5e-4
/** The largest deviation from a usual rate that still counts as that rate: phones' clocks are not more exact. */
const nearUsual = 0.01

/** The nearest usual rate if it is no further off than a part of itself, else the rate itself. */
function asUsual(measured: number, tolerance: number): number {
  const usual = usualRates.reduce((best, rate) => (off(rate, measured) < off(best, measured) ? rate : best))
  return off(usual, measured) <= tolerance ? usual : measured
}

function off(rate: number, mean: number): number {
  return Math.abs(rate / mean - 1)
}
