import { type BrowserEngine, ensureChromium, ensureFirefox, ensureWebkit } from '@postfit/browser'
import { describe, expect, it } from 'vitest'
import { preparation, testOutcomes } from './testing/preparation.ts'

const ensurers = { chromium: ensureChromium, firefox: ensureFirefox, webkit: ensureWebkit }

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

/** Why there can be no such browser on this machine, if there can be none. */
async function missing(engine: BrowserEngine): Promise<string | undefined> {
  try {
    await ensurers[engine]()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

for (const engine of Object.keys(ensurers) as BrowserEngine[]) {
  // Before the tests, so that an installation does not count as the time of one.
  const problem = await missing(engine)
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
