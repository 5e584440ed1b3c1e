import { Buffer } from 'node:buffer'
import { basename } from 'node:path'
import { browserEngines, missingBrowser } from '@postfit/browser'
import { judgeFile } from '@postfit/gate'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from './embedding.ts'
import { drawing, notDrawing, type Refusing, refusing, welcoming } from './policies.ts'
import { difference } from './testing/difference.ts'
import { visit } from './visit.ts'

type Name = keyof typeof welcoming | keyof typeof refusing | keyof typeof drawing | keyof typeof notDrawing

for (const engine of browserEngines) {
  // Before the tests, so that an installation does not count as the time of one.
  const problem = await missingBrowser(engine)
  if (problem) console.warn(`Not tested in ${engine}: ${problem}`)

  describe.skipIf(problem)(engine, () => {
    let outcomes: Readonly<Record<Name, Outcome>>

    beforeAll(async () => {
      outcomes = await visit(engine, { ...welcoming, ...refusing, ...drawing, ...notDrawing })
    }, 600_000)

    describe.each(Object.entries(welcoming))('a page %s', (name, { photos }) => {
      const outcome = (): Outcome => outcomes[name as Name]

      it('prepares photos', async () => {
        expect(outcome().failure).toBeNull()
        expect(outcome().photos.map(({ error }) => error)).toEqual(photos.map(() => null))
        const outputs = outcome().photos.map(({ output }) => Buffer.from(output ?? '', 'base64'))
        for (const [index, bytes] of outputs.entries()) {
          expect(await judgeFile({ name: basename(photos[index] as string), bytes })).toMatchObject({
            ok: true,
          })
        }
        // By which decoder it came about depends on the page: that of Chromium is not there in a sandbox.
        const [turned, ...others] = outputs as [Buffer, ...Buffer[]]
        const { width, height } = await sharp(turned).metadata()
        expect([width, height]).toEqual([1440, 1080])
        expect(await difference(turned, photos[0] as string)).toBeLessThan(3)
        // These are decoded by scripts: the same bytes as on a page that forbids nothing.
        const free = outcomes['whose server does not know the type of wasm'].photos.slice(1)
        expect(others.map((bytes) => bytes.toString('base64'))).toEqual(free.map(({ output }) => output))
      })

      it('says nothing on the console', () => {
        expect(outcome().overheard).toEqual([])
      })
    })

    it('isolates the pages that are to be isolated', () => {
      const isolated = Object.keys(outcomes).filter((name) => outcomes[name as Name].isolated)
      expect(isolated).toEqual(['cross-origin isolated', 'cross-origin isolated, inline'])
    })

    it.each(Object.entries(drawing))('a page %s draws, styles and all', async (name, { photos }) => {
      const outcome = outcomes[name as Name]
      expect(outcome.photos.map(({ error }) => error)).toEqual([null])
      const output = Buffer.from(outcome.photos[0]?.output ?? '', 'base64')
      expect(await difference(output, photos[0] as string)).toBeLessThan(3)
    })

    it.each(Object.keys(notDrawing))('a page %s is told why it does not draw', (name) => {
      // Browsers say on the console what the policy kept them from.
      const { photos } = outcomes[name as Name]
      expect(photos.map(({ output, error }) => [output, error?.code, error?.message])).toEqual([
        [null, 'unsupported', expect.stringMatching(/allows neither blob: nor data: in img-src/)],
      ])
    })

    describe.each(Object.entries<Refusing>(refusing))('a page %s', (name, { code, words }) => {
      it('is told why', () => {
        const { photos, failure, overheard } = outcomes[name as Name]
        expect(failure).toBeNull()
        expect(photos).toEqual([
          {
            output: null,
            error: { code, message: expect.stringMatching(words), retryable: expect.any(Boolean) },
          },
        ])
        expect(overheard).toEqual([])
      })
    })
  })
}
