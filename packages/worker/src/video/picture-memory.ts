/**
 * A bounded pool of memory for decoded pictures: requests beyond its limit wait. Buffers are reused, since garbage collection is too
 * slow for them: a ProRes picture in 4K has 33 MB.
 */
export class PictureMemory {
  readonly #max: number
  #inUse = 0
  #spare: Uint8Array<ArrayBuffer>[] = []
  #waiting: (() => void)[] = []

  /** @param max pictures that may be in use at a time */
  constructor(max: number) {
    this.#max = max
  }

  /** Takes an uninitialized buffer: it may contain another picture, so all of it must be written. */
  async take(bytes: number): Promise<Uint8Array<ArrayBuffer>> {
    while (this.#inUse >= this.#max) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#inUse++
    const spare = this.#spare.pop()
    return spare?.length === bytes ? spare : new Uint8Array(bytes)
  }

  giveBack(memory: Uint8Array<ArrayBuffer>): void {
    this.#inUse--
    this.#spare.push(memory)
    this.#waiting.shift()?.()
  }
}
