import { browserEngines, missingBrowser } from '@postfit/browser'
import { photoPath } from '@postfit/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { behaviours } from './behaviours.ts'
import { changingDisk } from './changing-disk.ts'
import type { Outcome } from './embedding.ts'
import { underFire, underFireFiles, underFirePage } from './under-fire.ts'
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
    let fired: Outcome

    beforeAll(async () => {
      await using disk = await changingDisk(underFireFiles)
      const pages = { underFire: underFirePage(disk), behaviours: { page: 'behaviours', photos } } as const
      const outcomes = await visit(engine, pages, {}, disk.paths)
      outcome = outcomes.behaviours
      fired = outcomes.underFire
    }, 600_000)

    it.each(behaviours)('%s', (name) => {
      expect(outcome.problems[name]).toBeNull()
    })

    it.each(underFire)('%s', (name) => {
      expect(fired.problems[name]).toBeNull()
    })

    it('says nothing on the console, and leaves no error to the page', () => {
      expect([...outcome.overheard, ...fired.overheard]).toEqual([])
    })
  })
}
