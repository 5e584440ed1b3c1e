import { expect, it } from 'vitest'
import { StalledDecoder, withWatchdog } from './stalled-decoder.ts'

async function* decoder(pauses: readonly number[]): AsyncGenerator<number, void, unknown> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    yield pause
  }
}

async function all(source: AsyncIterable<number>): Promise<number[]> {
  const found: number[] = []
  for await (const one of source) found.push(one)
  return found
}

it('hands on what comes in time, to the end', async () => {
  expect(await all(withWatchdog(decoder([0, 20, 0]), 500))).toEqual([0, 20, 0])
})

it('ends when nothing comes, though more had come before', async () => {
  const work = all(withWatchdog(decoder([0, 0, 60_000]), 50))
  await expect(work).rejects.toBeInstanceOf(StalledDecoder)
})

it('tells what the decoder failed with', async () => {
  async function* broken(): AsyncGenerator<number, void, unknown> {
    yield 1
    throw new RangeError('Broken')
  }
  await expect(all(withWatchdog(broken(), 500))).rejects.toThrow('Broken')
})
