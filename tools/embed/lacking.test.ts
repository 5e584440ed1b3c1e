import { Buffer } from 'node:buffer'
import { basename } from 'node:path'
import { browserEngines, missingBrowser } from '@postfit/browser'
import { judgeFile } from '@postfit/gate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Outcome, PhotoOutcome } from './embedding.ts'
import { fingerprinted, type Lacking, lacking } from './lacking.ts'
import { difference } from './testing/difference.ts'
import { visit } from './visit.ts'

/** What no codec of Postfit's own reads. */
const leftToBrowser = /animated|\.gif$/

/** Makes sure that what a browser gave looks as it should, and that it said why there is nothing else. */
async function expectRight({ photos: outcomes }: Outcome, { photos, refusal }: Lacking): Promise<void> {
  for (const [index, path] of photos.entries()) {
    const { output, error } = outcomes[index] as PhotoOutcome
    if (refusal && leftToBrowser.test(path)) {
      expect(output).toBeNull()
      expect(error).toMatchObject({ code: 'unsupported', message: expect.stringMatching(refusal) })
      continue
    }
    expect(error, path).toBeNull()
    const bytes = Buffer.from(output as string, 'base64')
    expect(await judgeFile({ name: basename(path), bytes })).toMatchObject({ ok: true })
    expect(await difference(bytes, path), path).toBeLessThan(3)
  }
}

for (const engine of browserEngines) {
  // Before the tests, so that an installation does not count as the time of one.
  const problem = await missingBrowser(engine)
  if (problem) console.warn(`Not tested in ${engine}: ${problem}`)

  describe.skipIf(problem)(engine, () => {
    let outcomes: Readonly<Record<string, Outcome>>

    beforeAll(async () => {
      outcomes = await visit(engine, lacking)
    }, 600_000)

    it.each(Object.entries(lacking))('%s, gives the right pixels, or says why it cannot', async (name) => {
      const outcome = outcomes[name] as Outcome
      expect(outcome).toMatchObject({ failure: null, overheard: [] })
      await expectRight(outcome, lacking[name] as Lacking)
    })
  })

  if (engine === 'firefox') {
    it.skipIf(problem)(
      'Firefox that resists fingerprinting gives the right pixels, or says why not',
      async () => {
        const firefoxPreferences = { 'privacy.resistFingerprinting': true }
        const { resisting } = await visit('firefox', { resisting: fingerprinted }, { firefoxPreferences })
        expect(resisting.overheard).toContain('worker: console.info: The canvas lies')
        await expectRight(resisting, fingerprinted)
      },
    )
  }
}
