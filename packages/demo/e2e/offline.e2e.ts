import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { compliantJpeg, screenshotPng } from '../samples/sample-files.ts'
import { violations } from './accessibility.ts'
import { Composer } from './composer.ts'

const heic = new URL('../../../fixtures/rare-photos/still.heic', import.meta.url)

/** The most bytes that the first load may keep; every file of the site together has eight times as many. */
const mostKeptAtOnce = 1_200_000

test.beforeEach(async ({ page }) => {
  await page.goto('./')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
})

test('after the first load, photos are repaired without a network', async ({ page, context }) => {
  expect(await bytesKept(page)).toBeLessThan(mostKeptAtOnce)
  await context.setOffline(true)
  await page.reload()
  const composer = new Composer(page)
  await composer.picker.setInputFiles([
    { name: 'launch.png', mimeType: 'image/png', buffer: await screenshotPng(1600, 900) },
    { name: 'team.jpg', mimeType: 'image/jpeg', buffer: await compliantJpeg(4000, 3000) },
    { name: 'stage.webp', mimeType: 'image/webp', buffer: await largeWebp() },
    { name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: await readFile(heic) },
  ])
  await composer.prepare.click()
  for (const name of ['launch.png', 'team.jpg', 'stage.webp']) {
    await expect(composer.file(name)).toContainText('Ready to post')
  }
  for (const name of ['team.jpg', 'stage.webp']) {
    const { bytes } = await composer.save(composer.file(name))
    const { width = 0, height = 0 } = await sharp(bytes).metadata()
    expect(Math.min(width, height)).toBeLessThanOrEqual(1080)
    expect(width / height).toBeCloseTo(4 / 3, 2)
  }
  // What is not there is said, with what to do about it, and keeps nothing else back.
  await expect(composer.file('IMG_0001.HEIC')).toContainText('Cannot be posted')
  await expect(composer.file('IMG_0001.HEIC')).toContainText(/connection|network/i)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Fetch the other formats/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('a codec that was used once is there without a network, and so is all that was asked for', async ({
  page,
  context,
}) => {
  const composer = new Composer(page)
  const addHeic = async () =>
    composer.picker.setInputFiles([
      { name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: await readFile(heic) },
    ])
  await addHeic()
  await composer.prepare.click()
  await expect(composer.file('IMG_0001.HEIC')).toContainText('Ready to post')
  // It is used before it is kept.
  await expect.poll(() => keptFiles(page)).toContainEqual(expect.stringMatching(/\/decoder-[^/]*\.js$/))
  await context.setOffline(true)
  await page.reload()
  await addHeic()
  await composer.prepare.click()
  await expect(composer.file('IMG_0001.HEIC')).toContainText('Ready to post')

  const fetchAll = page.getByRole('button', { name: /^Fetch the other formats/ })
  await fetchAll.click()
  await expect(page.locator('.page > [role=status]')).toHaveText('Not all of it could be fetched.')
  await context.setOffline(false)
  await fetchAll.click()
  await expect(page.getByText('Without a network, this page repairs every format.').first()).toBeVisible()
  await expect.poll(() => bytesKept(page)).toBeGreaterThan(5_000_000)
})

/** A photo that is too large for TikTok, as WebP. */
async function largeWebp(): Promise<Buffer> {
  return sharp(await compliantJpeg(4000, 3000))
    .webp({ quality: 80 })
    .toBuffer()
}

/** The addresses of the files that the service worker keeps. */
function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caching = (await caches.keys()).map(async (name) => (await caches.open(name)).keys())
    return (await Promise.all(caching)).flat().map(({ url }) => url)
  })
}

/** Bytes of the files that the service worker keeps. */
function bytesKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let sum = 0
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        sum += (await (await cache.match(request))?.blob())?.size ?? 0
      }
    }
    return sum
  })
}
