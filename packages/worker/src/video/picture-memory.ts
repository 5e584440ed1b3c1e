/**
 * Memory for decoded pictures, of which only a few may be in use: who asks for more has to wait. What is given back is used
 * again, for what browsers collect as garbage piles up: pictures of ProRes in 4K have 33 MB each.
 */
export class PictureMemory {
  readonly #most: number
  #inUse = 0
  #spare: Uint8Array<ArrayBuffer>[] = []
  #waiting: (() => void)[] = []

  /** @param most pictures that may be in use at a time */
  constructor(most: number) {
    this.#most = most
  }

  /** Memory in which another picture may still be: whoever takes it has to write all of it. */
  async take(bytes: number): Promise<Uint8Array<ArrayBuffer>> {
    while (this.#inUse >= this.#most) await new Promise<void>((resolve) => this.#waiting.push(resolve))
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
