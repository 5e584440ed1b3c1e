/** Tolerance for equal times in seconds. */
const tolerance = 1e-6

/**
 * Counts what goes into a decoder and what comes out, since decoders silently omit what they cannot decode.
 * Times are on the track's clock.
 */
export class PictureTally {
  readonly #fed: number[] = []
  #packets = 0
  #pictures = 0
  #last = Number.NEGATIVE_INFINITY
  #frames = 0

  /** To be called with the number of frames encoded so far. */
  shown(frames: number): void {
    this.#frames = frames
  }

  /** Encoded frames: pictures may be dropped or repeated. */
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

  /** To be called when a decoder is no longer used: packets whose output is still pending do not count. */
  ended(): void {
    this.#packets += this.#fed.filter((time) => time <= this.#last + tolerance).length
    // There was no output at all.
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
