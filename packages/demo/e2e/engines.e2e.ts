import { basename } from 'node:path'
import { expect, test } from '@playwright/test'
import { type BrowserEngine, browserEngines, missingBrowser, openPage } from '@postfit/browser'
import { photoPath, rarePhotoPath } from '@postfit/fixtures'
import type { Post } from '@postfit/stand-in-api'
import { DrivenComposer } from './driven-composer.ts'
import { watchSite } from './watched-site.ts'

const kept = 'Fits as it is'
const altered = 'Will be repaired'
const refused = 'TikTok would refuse it: will be repaired'

/** As many photos as a post takes, how each stands before it is repaired, and the size it comes out with. */
const photos = [
  { path: photoPath('compliant.jpg'), standing: kept, size: [1440, 1080] },
  { path: photoPath('metadata.jpg'), standing: altered, size: [160, 120] },
  { path: photoPath('orientation-6.jpg'), standing: altered, size: [1440, 1080] },
  { path: photoPath('cmyk.jpg'), standing: altered, size: [1440, 1080] },
  { path: photoPath('transparent.png'), standing: refused, size: [1800, 1080] },
  { path: photoPath('exif.webp'), standing: altered, size: [120, 160] },
  { path: rarePhotoPath('display-p3.avif'), standing: refused, size: [64, 48] },
  { path: rarePhotoPath('still.heic'), standing: refused, size: [64, 48] },
  { path: rarePhotoPath('transparent.gif'), standing: refused, size: [64, 48] },
  { path: rarePhotoPath('lossy.jxl'), standing: refused, size: [64, 48] },
].map(({ path, ...photo }) => ({ path, name: basename(path), ...photo }))

/** A caption that was too long, with the tag at its end still whole. */
const shortened = /^(word )+word… #more$/

// The sample video, 12 seconds long.
const video = 'launch-day.mov'

// A page that is rendering, or waits for a codec, says so later than it is asked.
const waiting = expect.configure({ timeout: 60_000 })

for (const engine of browserEngines) {
  test(`ten mixed photos are sorted, repaired, posted and accepted in ${engine}`, async () => {
    const sorted = [...photos.slice(-1), ...photos.slice(0, -1)]
    const { data, uploads } = await postIn(engine, async (composer) => {
      await composer.add(photos.map(({ path }) => path))
      await waiting
        .poll(() => composer.standings())
        .toEqual(photos.map(({ name, standing }) => ({ name, standing })))
      await composer.press('Sort lossy.jxl', 'Home')
      const order = async () => (await composer.standings()).map(({ name }) => name)
      await waiting.poll(order).toEqual(sorted.map(({ name }) => name))
      await composer.click('Details of exif.webp')
      await composer.click('Make exif.webp the cover')

      await composer.click('Caption')
      await composer.paste('word '.repeat(441))
      await composer.type('Caption', '#more')
      await waiting.poll(() => composer.value('Caption')).toMatch(/^(word ){441}#more$/)
      await composer.click('Shorten it to 2,200')
      await waiting.poll(() => composer.value('Caption')).toMatch(shortened)
      await composer.type('Who can see this', 'Everyone')
      await waiting.poll(() => composer.value('Who can see this')).toBe('Everyone')

      await composer.click('Prepare 10 files')
      await waiting
        .poll(() => composer.standings())
        .toEqual(sorted.map(({ name }) => ({ name, standing: 'Ready to post' })))
    })
    expect(data.TIKTOK).toMatchObject({
      type: 'IMAGE',
      privacy: 'PUBLIC_TO_EVERYONE',
      text: expect.stringMatching(shortened),
      photoCoverIndex: sorted.findIndex(({ name }) => name === 'exif.webp'),
    })
    expect(uploads.map(({ upload }) => [upload.width, upload.height])).toEqual(sorted.map(({ size }) => size))
  })

  // In Chromium `video.e2e.ts` does the same, and more.
  if (engine === 'chromium') continue
  test(`a video is cut, gets a cover frame, is posted and accepted in ${engine}`, async () => {
    const { data, uploads } = await postIn(engine, async (composer) => {
      await composer.click('Try with a sample video')
      await waiting.poll(() => composer.standings()).toEqual([{ name: video, standing: altered }])
      await composer.press('Try it as', 'End')
      await waiting.poll(() => composer.value('Try it as')).toBe('An account for videos up to 10 s')
      await composer.click('Cut it to 0:10.0')
      await composer.press(`Start of ${video}`, 'PageUp', 3)
      await waiting.poll(() => composer.value(`Start of ${video}`)).toBe('0:03.0')
      // From the key frame before on, which takes no encoder: not every system has one.
      await composer.click('Start at this very frame')
      await composer.press(`Cover frame of ${video}`, 'PageUp', 4)
      await waiting.poll(() => composer.value(`Cover frame of ${video}`)).toBe('0:07.0')
      await composer.type('Who can see this', 'Everyone')
      await waiting.poll(() => composer.value('Who can see this')).toBe('Everyone')

      await composer.click('Prepare 1 file')
      await waiting.poll(() => composer.standings()).toEqual([{ name: video, standing: 'Ready to post' }])
    })
    expect(data.TIKTOK).toMatchObject({ type: 'VIDEO', thumbnailOffset: 4000 })
    expect(uploads).toMatchObject([
      { upload: { ext: 'mp4', width: 720, height: 1280, videoLength: expect.closeTo(7, 0) } },
    ])
  })
}

/**
 * Has a post made ready in a browser, then posts it, and waits until it is reviewed. Neither may anything go wrong in
 * the page unseen, nor the API refuse anything: it has the gate judge every upload.
 *
 * @returns the post as the API took it
 */
async function postIn(
  engine: BrowserEngine,
  makeReady: (composer: DrivenComposer) => Promise<void>,
): Promise<Post> {
  // The browser may have to be installed first.
  test.setTimeout(300_000)
  const problem = await missingBrowser(engine)
  if (problem) process.stderr.write(`Not tested in ${engine}: ${problem}\n`)
  test.skip(problem !== undefined, problem)

  await using site = await watchSite()
  const page = await openPage(engine, site.url)
  try {
    const composer = new DrivenComposer(page)
    await Promise.race([makeReady(composer), page.crashed])
    await composer.click('Post')
    await waiting.poll(() => composer.answer()).toContain('REVIEW')
    expect(await composer.overheard()).toEqual([])
  } finally {
    await page.close()
  }
  expect(site.refused).toEqual([])
  expect(site.posts).toHaveLength(1)
  return site.posts[0] as Post
}
