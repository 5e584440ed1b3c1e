/** Timestamps are rounded to ticks, and cameras' clocks shiver a little: both still count as constant. */
const shiver = 0.0005

/** How long the frames of a video last, added up run by run. */
export class FrameTimes {
  frames = 0
  /** The time they take together, in ticks. */
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
   * Whether all frames last equally long, but for the last: how long that one lasts is a guess of whoever wrote the
   * file.
   *
   * @param timescale ticks a second
   */
  isConstant(timescale: number): boolean {
    const mean = (this.ticks - this.#last) / (this.frames - 1)
    const tolerance = Math.max(1, shiver * timescale)
    for (const [ticks, count] of this.#counts) {
      if (ticks === this.#last && count === 1) continue
      if (Math.abs(ticks - mean) > tolerance) return false
    }
    return true
  }

  /** Frames a second, in the mean; 0 when they last no time at all. */
  rate(timescale: number): number {
    return this.ticks > 0 ? (this.frames * timescale) / this.ticks : 0
  }
}
