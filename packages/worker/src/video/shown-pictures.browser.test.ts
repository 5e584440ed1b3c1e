import { inspect, type VideoFacts } from '@postfit/core'
import { expect, it } from 'vitest'
import { watchOpenFrames } from '../testing/open-frames.ts'
import { video } from '../testing/videos.ts'
import { PictureTally } from './picture-tally.ts'
import { shownPictures } from './shown-pictures.ts'
import { openVideo, type VideoInput } from './video-input.ts'

async function opened(change?: (file: File) => Promise<File>): Promise<VideoInput> {
  const whole = await video('24-fps.mp4')
  const file = change ? await change(whole) : whole
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

/** Puts the second half of the pictures 10 frames before their time, by the offsets of times in the index (`ctts`). */
async function goingBack(file: File): Promise<File> {
  const bytes = await file.arrayBuffer()
  const at = new TextDecoder('latin1').decode(bytes).indexOf('ctts') + 4
  const view = new DataView(bytes)
  // The version in which they may be below 0.
  view.setUint8(at, 1)
  for (let entry = 12; entry < view.getUint32(at + 4); entry++) {
    const offset = at + 12 + 8 * entry
    view.setInt32(offset, view.getInt32(offset) - 10 * 512)
  }
  return new File([bytes], file.name, { type: file.type })
}

it('closes pictures whose times go back before the first that was asked for', async () => {
  using frames = watchOpenFrames()
  const input = await opened(goingBack)
  const late = times.map((time) => time + 5 / 24)
  for await (const _ of shownPictures(input.video, late, new PictureTally()));
  input.close()
  expect(frames.total).toBeGreaterThan(12)
  await expect.poll(() => frames.count, soon).toBe(0)
})
