/** Pictures that are in the encoder at a time: the one that it works on, and those that keep it busy. */
const mostAtFirst = 3

/** Milliseconds to wait for a packet before an encoder is taken to need more pictures until it gives one. */
const patience = 100

/** Lets an encoder have no more pictures at a time than it needs: browsers take up to nine. */
export class EncodingPace {
  #most = mostAtFirst
  #inside = 0
  #onPacket: (() => void) | undefined

  /** Waits until there is room for a picture, which has to be encoded then. */
  async room(): Promise<void> {
    while (this.#inside >= this.#most) {
      if (!(await this.#packet())) this.#most *= 2
    }
    this.#inside++
  }

  /** Has to be called for each packet that comes out. */
  encoded(): void {
    this.#inside--
    this.#onPacket?.()
  }

  /** @returns whether one came in time */
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
