import { browserEngines, missingBrowser } from '@postfit/browser'
import { describe, expect, it } from 'vitest'
import { preparation, testOutcomes } from './testing/preparation.ts'

/** Of each format and each thing that browsers did differently, one. */
const names = [
  'metadata.jpg',
  'orientation-6.jpg',
  'display-p3.jpg',
  'split-profile.jpg',
  'cmyk.jpg',
  'transparent.png',
  'interlaced.png',
  'sixteen-bit.png',
  'adobe-rgb.png',
  'exif.webp',
  'animated.webp',
  'transparent.gif',
  'larger-screen.gif',
  'rgb565.bmp',
  'irot-1-imir-0.avif',
  'display-p3.avif',
  'alpha.avif',
  'still.heic',
  'profile.heic',
  'lossy.jxl',
  'alpha.jxl',
  'lzw.tif',
  'alpha.tif',
  'drawing.svg',
  'profile.bmp',
  'photo.jpg',
]

for (const engine of browserEngines) {
  // Before the tests, so that an installation does not count as the time of one.
  const problem = await missingBrowser(engine)
  if (problem) {
    console.warn(`Not tested in ${engine}: ${problem}`)
    describe(engine, () => it.skip(`prepares photos (skipped: ${problem})`, () => {}))
  } else {
    describe(engine, () => {
      const prepared = preparation(names, { browser: engine })
      testOutcomes(names, prepared, engine)

      it('says that a refused file makes the post not ok', () => {
        expect(prepared.report().ok).toBe(false)
        expect(prepared.report().files.map(({ name }) => name)).toEqual(names)
      })
    })
  }
}
