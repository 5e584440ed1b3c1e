/** Packets that wait in a decoder: it keeps busy. */
const mostQueued = 2

/** Pictures that may wait to be taken. */
const mostAhead = 2

/** Milliseconds after which to look again, where no event tells that something changed. */
const patience = 10

/** What is known of a decoder that works. */
export interface PacedDecoder {
  /** Packets that it has not begun with. */
  readonly queued: () => number
  /** Calls back when it has begun with one. */
  readonly onBegun: (callBack: () => void) => void
}

/** How fast pictures of a video are taken, by which its decoder gets packets: it gives no more pictures than are taken soon. */
export class DecodingPace {
  #decoder: PacedDecoder | undefined
  /** Pictures that were given and not taken. */
  #ahead = 0
  #isAwaited = false
  #hasEnded = false
  #onChange: (() => void) | undefined

  set(decoder: PacedDecoder): void {
    this.#decoder = decoder
    decoder.onBegun(() => this.#onChange?.())
  }

  /** Has to be called for each picture that is decoded. */
  given(): void {
    // Where one is awaited, all before it were taken, or left out.
    this.#ahead = this.#isAwaited ? 1 : this.#ahead + 1
    this.#onChange?.()
  }

  /**
   * Waits until the decoder may have another packet.
   *
   * @returns false when nobody takes pictures any more
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
    if (this.#decoder && this.#decoder.queued() >= mostQueued) return false
    return this.#isAwaited || this.#ahead < mostAhead
  }

  /** The same pictures; how they are taken sets the pace. */
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
    // Those that should be there may have been left out, before they could be taken.
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
