import { describe, expect, it } from 'vitest'
import { DecodingPace } from './decoding-pace.ts'

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** A decoder that begins with a packet at once, and gives its picture when it has as many as it needs. */
class FakeDecoder {
  readonly pace = new DecodingPace()
  begun = 0
  /** Pictures that were given and not taken. */
  readonly waiting: number[] = []
  #wake = (): void => {}
  #hasEnded = false

  /**
   * @param packets how many there are
   * @param needed that it needs before it gives the first picture
   * @param deadZone pictures at the start that nobody sees
   */
  constructor(packets: number, needed = 1, leftOut = 0) {
    this.pace.set({ queued: () => 0, onBegun: () => {} })
    void this.#work(packets, needed, leftOut)
  }

  async #work(packets: number, needed: number, leftOut: number): Promise<void> {
    let given = 0
    const give = (): void => {
      this.pace.given()
      if (given++ >= leftOut) this.waiting.push(given - 1)
      this.#wake()
    }
    while (this.begun < packets && (await this.pace.another())) {
      this.begun++
      await turn()
      if (this.begun - given >= needed) give()
    }
    while (given < this.begun) give()
    this.#hasEnded = true
    this.#wake()
  }

  async *pictures(): AsyncGenerator<number, void, unknown> {
    for (;;) {
      const picture = this.waiting.shift()
      if (picture !== undefined) yield picture
      else if (this.#hasEnded) return
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
    }
  }

  /** Takes all pictures, each after some time. */
  async all(pause: () => Promise<void>): Promise<{ pictures: number[]; maxWaiting: number }> {
    const pictures: number[] = []
    let maxWaiting = 0
    for await (const picture of this.pace.taken(this.pictures())) {
      pictures.push(picture)
      await pause()
      maxWaiting = Math.max(maxWaiting, this.waiting.length)
    }
    return { pictures, maxWaiting }
  }
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at)

/** As long as it takes to decode a few. */
async function slowly(): Promise<void> {
  for (let turns = 0; turns < 8; turns++) await turn()
}

describe('a decoder in the pace of its pictures', () => {
  it('decodes two ahead where they are taken slowly', async () => {
    const { pictures, maxWaiting } = await new FakeDecoder(40).all(slowly)
    expect(pictures).toEqual(numbers(0, 40))
    expect(maxWaiting).toBe(2)
  })

  it('gets as many packets as it needs to give a picture', async () => {
    const { pictures, maxWaiting } = await new FakeDecoder(60, 17).all(slowly)
    expect(pictures).toEqual(numbers(0, 60))
    // The last ones come all at once, as they lie in the decoder.
    expect(maxWaiting).toBeLessThanOrEqual(18)
  })

  it('goes on after pictures that are left out', async () => {
    const { pictures, maxWaiting } = await new FakeDecoder(60, 1, 30).all(slowly)
    expect(pictures).toEqual(numbers(30, 60))
    expect(maxWaiting).toBe(2)
  })

  it('gives all that are taken fast', async () => {
    const { pictures } = await new FakeDecoder(100).all(async () => {})
    expect(pictures).toEqual(numbers(0, 100))
  })

  it('gets no more packets than it has to work on', async () => {
    const pace = new DecodingPace()
    let queued = 2
    let begun = (): void => {}
    pace.set({
      queued: () => queued,
      onBegun(callBack) {
        begun = callBack
      },
    })
    let isGiven = false
    const another = pace.another().then(() => {
      isGiven = true
    })
    await slowly()
    expect(isGiven).toBe(false)
    queued = 1
    begun()
    await another
    expect(isGiven).toBe(true)
  })

  it('gets no more packets when nobody takes pictures any more', async () => {
    const decoder = new FakeDecoder(100)
    for await (const picture of decoder.pace.taken(decoder.pictures())) if (picture === 5) break
    await slowly()
    expect(decoder.begun).toBeLessThan(10)
    expect(await decoder.pace.another()).toBe(false)
  })
})
