import type { Locator, Page } from '@playwright/test'
import { screenshotPng } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { expect, test } from './test.ts'

test('everything is done with the keyboard', async ({ page }) => {
  const composer = new Composer(page)
  // Listened for well before: Chromium opens a dialog of its own when a chooser comes before the listener is set up.
  const chooser = page.waitForEvent('filechooser')
  await tabTo(page, composer.picker)
  await page.keyboard.press('Enter')
  await (await chooser).setFiles([
    { name: 'launch.png', mimeType: 'image/png', buffer: await screenshotPng(1600, 900) },
  ])
  await expect(composer.file('launch.png')).toContainText('TikTok would refuse it')

  await tabTo(page, composer.caption)
  await page.keyboard.type('Launch day')
  await tabTo(page, composer.privacy)
  await page.keyboard.type('Everyone')
  await tabTo(page, composer.prepare)
  await page.keyboard.press('Enter')
  await expect(composer.file('launch.png')).toContainText('Ready to post')
  // The button that had the focus is gone; the focus went on to the one that took its place.
  await expect(composer.post).toBeFocused()
  await expect(composer.post).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(composer.answer).toContainText('REVIEW')
  await expect(composer.post).toBeFocused()
})

test('removing a file leaves the focus among the files', async ({ page }) => {
  const composer = new Composer(page)
  await composer.picker.setInputFiles([
    { name: 'launch.png', mimeType: 'image/png', buffer: await screenshotPng(160, 90) },
  ])
  await tabTo(page, page.getByRole('button', { name: 'Remove launch.png' }))
  await page.keyboard.press('Enter')
  await expect(composer.file('launch.png')).toBeHidden()
  await expect(composer.picker).toBeFocused()
})

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element.matches(':focus'))) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never reaches it')
}
