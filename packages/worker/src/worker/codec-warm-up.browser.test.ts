import { afterEach, describe, expect, it, vi } from 'vitest'
import { warmCodecs } from './codec-warm-up.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** From now on, each look at the clock finds it this much later. */
function slowClock(ms: number): void {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += ms
    return now
  })
}

describe('warming up the codecs', () => {
  it('prepares the picture once even where all of its time is over at once', async () => {
    slowClock(1000)
    expect(await warmCodecs(new AbortController().signal)).toBe(1)
  })

  it('ends when its time is over', async () => {
    slowClock(50)
    expect(await warmCodecs(new AbortController().signal)).toBe(3)
  })

  it('ends as soon as there is a photo', async () => {
    expect(await warmCodecs(AbortSignal.abort())).toBe(0)
  })
})
