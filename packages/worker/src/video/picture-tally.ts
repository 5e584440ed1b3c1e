/** Seconds by which times that are meant to be the same may differ. */
const tolerance = 1e-6

/**
 * Counts what goes into a decoder and what comes out, since decoders leave out without a word what they make nothing of.
 * Times are those of the track.
 */
export class PictureTally {
  readonly #fed: number[] = []
  #packets = 0
  #pictures = 0
  #last = Number.NEGATIVE_INFINITY
  #frames = 0

  /** Has to be called with how many frames were encoded so far. */
  shown(frames: number): void {
    this.#frames = frames
  }

  /** Frames that were encoded: some of the pictures are left out or repeated. */
  get frames(): number {
    return this.#frames
  }

  fed(time: number): void {
    this.#fed.push(time)
  }

  given(time: number): void {
    this.#pictures++
    this.#last = Math.max(this.#last, time)
  }

  /** Has to be called when a decoder is done with: what it was fed and had not given yet does not count. */
  ended(): void {
    this.#packets += this.#fed.filter((time) => time <= this.#last + tolerance).length
    // Nothing came out at all.
    if (this.#last === Number.NEGATIVE_INFINITY) this.#packets += this.#fed.length
    this.#fed.length = 0
    this.#last = Number.NEGATIVE_INFINITY
  }

  /** Packets whose pictures should have come out. */
  get packets(): number {
    return this.#packets
  }

  /** Pictures that came out. */
  get pictures(): number {
    return this.#pictures
  }
}
