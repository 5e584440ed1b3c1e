import { readFile } from 'node:fs/promises'
import { type BrowserEngine, ensureChromium, ensureFirefox, ensureWebkit } from '@postfit/browser'
import { videoPath } from '@postfit/fixtures'
import { judgeFile } from '@postfit/gate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { abilityTable, videoAbilities } from './testing/video-abilities.ts'
import { prepareVideos, type VideoPreparation } from './testing/video-preparation.ts'

const ensurers = { chromium: ensureChromium, firefox: ensureFirefox, webkit: ensureWebkit }

it('has its findings in the README', async () => {
  expect(await readFile(new URL('../../README.md', import.meta.url), 'utf8')).toContain(abilityTable())
})

for (const engine of Object.keys(ensurers) as BrowserEngine[]) {
  // Before the tests, so that an installation does not count as the time of one.
  const problem = await ensurers[engine]().then(
    () => undefined,
    (error: unknown) => String(error),
  )
  describe.skipIf(problem)(`${engine}${problem ? ` (skipped: ${problem})` : ''}`, () => {
    let prepared: VideoPreparation
    beforeAll(async () => {
      const files = Object.fromEntries(videoAbilities.map(({ fixture }) => [fixture, videoPath(fixture)]))
      prepared = await prepareVideos(files, { browser: engine })
    }, 300_000)
    afterAll(() => prepared?.[Symbol.asyncDispose]())

    it.each(videoAbilities)(
      'does as the README says where $what: $fixture',
      async ({ fixture, ...abilities }) => {
        const ability = abilities[engine]
        const { output, error, facts } = prepared.reported(fixture)
        if (ability === 'no') expect(output).toBeNull()
        if (ability === 'yes' || ability === 'kept') expect(error).toBeNull()
        if (!output) {
          expect(error).toMatchObject({ code: 'unsupported', message: expect.stringMatching(/codec|decode/) })
          return
        }
        expect((await judgeFile({ name: fixture, bytes: prepared.outputOf(fixture) })).violations).toEqual([])
        expect(output.facts).toMatchObject({ videoCodec: 'h264', metadata: [] })
        const { audioCodec } = facts as { audioCodec?: string | null }
        if (audioCodec && ability !== 'system' && fixture !== 'vp8-vorbis.webm') {
          expect(output.facts).toMatchObject({ audioCodec: ability === 'kept' ? audioCodec : 'aac' })
        }
      },
    )
  })
}
