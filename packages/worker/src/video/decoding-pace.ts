/** Packets queued in a decoder, to keep it busy. */
const maxQueued = 2

/** Decoded pictures that may wait to be consumed. */
const maxAhead = 2

/** Milliseconds between polls, for changes without an event. */
const patience = 10

/** The state of a working decoder. */
export interface PacedDecoder {
  /** Packets in its queue. */
  readonly queued: () => number
  /** Calls back when it takes one from the queue. */
  readonly onBegun: (callBack: () => void) => void
}

/** Backpressure for a decoder: it gets packets only as fast as its pictures are consumed. */
export class DecodingPace {
  #decoder: PacedDecoder | undefined
  /** Pictures that are decoded and not consumed. */
  #ahead = 0
  #isAwaited = false
  #hasEnded = false
  #onChange: (() => void) | undefined

  set(decoder: PacedDecoder): void {
    this.#decoder = decoder
    decoder.onBegun(() => this.#onChange?.())
  }

  /** To be called for each decoded picture. */
  given(): void {
    // If a picture is awaited, all before it were consumed or omitted.
    this.#ahead = this.#isAwaited ? 1 : this.#ahead + 1
    this.#onChange?.()
  }

  /**
   * Waits until the decoder may get another packet.
   *
   * @returns false if pictures are no longer consumed
   */
  async another(): Promise<boolean> {
    while (!this.#hasEnded && !this.#isWanted()) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience)
        this.#onChange = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    return !this.#hasEnded
  }

  #isWanted(): boolean {
    if (this.#decoder && this.#decoder.queued() >= maxQueued) return false
    return this.#isAwaited || this.#ahead < maxAhead
  }

  /** Passes pictures through; their consumption sets the pace. */
  async *taken<T>(pictures: AsyncGenerator<T, void, unknown>): AsyncGenerator<T, void, void> {
    try {
      for (;;) {
        const { done, value } = await this.#next(pictures)
        if (done) return
        yield value as T
      }
    } finally {
      this.#hasEnded = true
      this.#onChange?.()
      await pictures.return()
    }
  }

  async #next<T>(pictures: AsyncGenerator<T, void, unknown>): Promise<IteratorResult<T, void>> {
    const awaits = (): void => {
      this.#isAwaited = true
      this.#onChange?.()
    }
    // Expected pictures may have been omitted before they could be consumed.
    const timer = this.#ahead > 0 ? setTimeout(awaits, patience) : undefined
    if (!timer) awaits()
    try {
      return await pictures.next()
    } finally {
      clearTimeout(timer)
      this.#isAwaited = false
      this.#ahead = Math.max(0, this.#ahead - 1)
      this.#onChange?.()
    }
  }
}
