/** Pictures in the encoder at a time: the current one, and a queue to keep it busy. */
const maxAtFirst = 3

/** Milliseconds without a packet after which the encoder gets more pictures, since it may need lookahead. */
const patience = 100

/** Limits the queue of an encoder to what it needs: browsers take up to nine pictures. */
export class EncodingPace {
  #max = maxAtFirst
  #inside = 0
  #onPacket: (() => void) | undefined

  /** Waits until there is space for a picture, which must be encoded then. */
  async room(): Promise<void> {
    while (this.#inside >= this.#max) {
      if (!(await this.#packet())) this.#max *= 2
    }
    this.#inside++
  }

  /** To be called for each packet. */
  encoded(): void {
    this.#inside--
    this.#onPacket?.()
  }

  /** @returns whether a packet came in time */
  #packet(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), patience)
      this.#onPacket = () => {
        clearTimeout(timer)
        resolve(true)
      }
    })
  }
}
