import { inspect, type VideoFacts } from '@postfit/core'
import { expect, it } from 'vitest'
import { watchOpenFrames } from '../testing/open-frames.ts'
import { video } from '../testing/videos.ts'
import { PictureTally } from './picture-tally.ts'
import { shownPictures } from './shown-pictures.ts'
import { openVideo, type VideoInput } from './video-input.ts'

async function opened(): Promise<VideoInput> {
  const file = await video('24-fps.mp4')
  return openVideo(file, (await inspect(file)) as VideoFacts)
}

/** Milliseconds in which all have to be closed: Mediabunny closes those that it finds collected as garbage, seconds later. */
const soon = { timeout: 500, interval: 20 }

const times = Array.from({ length: 12 }, (_, frame) => (frame + 0.5) / 24)

it('closes every picture when all were taken', async () => {
  using frames = watchOpenFrames()
  const input = await opened()
  let count = 0
  for await (const shown of shownPictures(input.video, times, new PictureTally())) count += shown.count
  input.close()
  expect(count).toBe(times.length)
  expect(frames.total).toBeGreaterThan(times.length)
  await expect.poll(() => frames.count, soon).toBe(0)
})

it.each([1, 2, 5])('closes every picture when nobody takes more than %d', async (most) => {
  using frames = watchOpenFrames()
  const input = await opened()
  const work = async (): Promise<void> => {
    let taken = 0
    for await (const _ of shownPictures(input.video, times, new PictureTally())) {
      if (++taken === most) throw new Error('The encoder failed')
    }
  }
  await expect(work()).rejects.toThrow('The encoder failed')
  input.close()
  expect(frames.total).toBeGreaterThan(most)
  await expect.poll(() => frames.count, soon).toBe(0)
})
