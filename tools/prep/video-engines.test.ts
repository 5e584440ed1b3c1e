import { type BrowserEngine, ensureFirefox, ensureWebkit } from '@postfit/browser'
import { videoPath } from '@postfit/fixtures'
import { judgeFile } from '@postfit/gate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareVideos, type VideoPreparation } from './testing/video-preparation.ts'

const ensurers = { firefox: ensureFirefox, webkit: ensureWebkit }

/** What every engine has to write: scaled, with its place taken out, and its sound encoded. */
const written = ['iphone.mov', 'ac3.mp4']

/** What only some can decode: WebKit with GStreamer can, Firefox cannot. */
const doubtful = ['hevc-pq.mp4']

for (const engine of Object.keys(ensurers) as (BrowserEngine & keyof typeof ensurers)[]) {
  // Before the tests, so that an installation does not count as the time of one.
  const problem = await ensurers[engine]().then(
    () => undefined,
    (error: unknown) => String(error),
  )
  describe.skipIf(problem)(`${engine}${problem ? ` (skipped: ${problem})` : ''}`, () => {
    let prepared: VideoPreparation
    beforeAll(async () => {
      const files = Object.fromEntries([...written, ...doubtful].map((name) => [name, videoPath(name)]))
      prepared = await prepareVideos(files, { browser: engine })
    }, 300_000)
    afterAll(() => prepared?.[Symbol.asyncDispose]())

    it.each(written)('writes %s as the gate accepts it', async (name) => {
      expect((await judgeFile({ name, bytes: prepared.outputOf(name) })).violations).toEqual([])
      expect(prepared.reported(name).output?.facts).toMatchObject({ videoCodec: 'h264', metadata: [] })
    })

    it.each(doubtful)('writes %s, or says that it cannot', async (name) => {
      const { output, error } = prepared.reported(name)
      if (output) expect((await judgeFile({ name, bytes: prepared.outputOf(name) })).violations).toEqual([])
      else expect(error).toMatchObject({ code: 'unsupported', message: expect.stringContaining('hevc') })
    })
  })
}
