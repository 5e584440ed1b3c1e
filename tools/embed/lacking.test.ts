import { Buffer } from 'node:buffer'
import { basename } from 'node:path'
import { browserEngines, missingBrowser } from '@postfit/browser'
import { judgeFile } from '@postfit/gate'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from './embedding.ts'
import { lacking } from './lacking.ts'
import { visit } from './visit.ts'

/** What no codec of Postfit's own reads. */
const leftToBrowser = /animated|\.gif$/

/** The mean difference of samples between a JPEG and the first frame of its source, as sharp renders that. */
async function difference(output: string, source: string): Promise<number> {
  const samples = (image: Sharp) => image.toColourspace('srgb').raw().toBuffer()
  const theirs = await samples(sharp(source).autoOrient().flatten({ background: '#ffffff' }))
  const ours = await samples(sharp(Buffer.from(output, 'base64')))
  expect(ours.length).toBe(theirs.length)
  return ours.reduce((sum, value, i) => sum + Math.abs(value - (theirs[i] as number)), 0) / ours.length
}

for (const engine of browserEngines) {
  // Before the tests, so that an installation does not count as the time of one.
  const problem = await missingBrowser(engine)
  if (problem) console.warn(`Not tested in ${engine}: ${problem}`)

  describe.skipIf(problem)(engine, () => {
    let outcomes: Readonly<Record<string, Outcome>>

    beforeAll(async () => {
      outcomes = await visit(engine, lacking)
    }, 300_000)

    describe.each(Object.entries(lacking))('a browser %s', (name, { photos, refusal }) => {
      it('gives the right pixels, or says why it cannot', async () => {
        const outcome = outcomes[name] as Outcome
        expect(outcome).toMatchObject({ failure: null, overheard: [] })
        for (const [index, { output, error }] of outcome.photos.entries()) {
          const path = photos[index] as string
          if (refusal && leftToBrowser.test(path)) {
            expect(output).toBeNull()
            expect(error).toMatchObject({ code: 'unsupported', message: expect.stringMatching(refusal) })
            continue
          }
          expect(error, path).toBeNull()
          const bytes = Buffer.from(output as string, 'base64')
          expect(await judgeFile({ name: basename(path), bytes })).toMatchObject({ ok: true })
          expect(await difference(output as string, path), path).toBeLessThan(3)
        }
      })
    })
  })
}
