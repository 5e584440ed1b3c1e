/** Seconds that a rate limit on demand lasts. */
const wait = 3

/** Seconds after which it is forgotten that somebody was told to wait. */
const memory = 60

/** A rate limit that is asked for: it refuses until its time is up, so that waiting for it can be seen to work. */
export class DemandedLimit {
  readonly #now: () => Date
  #end: number | null = null

  constructor(now: () => Date) {
    this.#now = now
  }

  /** @returns the seconds that are left to wait; `null` for who waited and came back */
  secondsLeft(): number | null {
    const time = this.#now().getTime()
    if (this.#end === null || time > this.#end + memory * 1000) this.#end = time + wait * 1000
    if (time < this.#end) return Math.ceil((this.#end - time) / 1000)
    this.#end = null
    return null
  }
}
