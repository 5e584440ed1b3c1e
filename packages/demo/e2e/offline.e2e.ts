import { gzipSync } from 'node:zlib'
import { expect, test as plain } from '@playwright/test'
import { screenshotPng } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'

plain('works offline after the first load', async ({ page, context }) => {
  await page.goto('./')
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await context.setOffline(true)
  await page.reload()
  const composer = new Composer(page)
  await composer.picker.setInputFiles([
    { name: 'launch.png', mimeType: 'image/png', buffer: await screenshotPng(1600, 900) },
  ])
  await composer.prepare.click()
  await expect(composer.file('launch.png')).toContainText('Ready to post')
})

plain('the first load is under 150 kB of script, compressed', async ({ page }) => {
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname) && !response.url().endsWith('/offline.js')) {
      sizes.push(response.body().then((body) => gzipSync(body).length))
    }
  })
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.goto('./', { waitUntil: 'networkidle' })
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(1000)
  expect(total).toBeLessThan(150_000)
})
