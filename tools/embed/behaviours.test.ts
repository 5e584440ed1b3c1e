import { browserEngines, missingBrowser } from '@postfit/browser'
import { photoPath } from '@postfit/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { behaviours } from './behaviours.ts'
import type { Outcome } from './embedding.ts'
import { visit } from './visit.ts'

const photos = [
  'orientation-6.jpg',
  'orientation-8.jpg',
  'transparent.png',
  'exif-orientation.png',
  'exif.webp',
  'compliant.jpg',
  'no-quantisation.jpg',
].map(photoPath)

for (const engine of browserEngines) {
  // Before the tests, so that an installation does not count as the time of one.
  const problem = await missingBrowser(engine)
  if (problem) console.warn(`Not tested in ${engine}: ${problem}`)

  describe.skipIf(problem)(`Postfit in ${engine}`, () => {
    let outcome: Outcome

    beforeAll(async () => {
      outcome = (await visit(engine, { behaviours: { page: 'behaviours', photos } })).behaviours
    }, 600_000)

    it.each(behaviours)('%s', (name) => {
      expect(outcome.problems[name]).toBeNull()
    })

    it('says nothing on the console', () => {
      expect(outcome.overheard).toEqual([])
    })
  })
}
