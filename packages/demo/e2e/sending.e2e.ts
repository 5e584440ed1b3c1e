import { compliantJpeg } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

const names = ['one.jpg', 'two.jpg']

test.beforeEach(async ({ page }) => {
  const composer = new Composer(page)
  const buffer = await compliantJpeg()
  await dropFiles(
    page,
    names.map((name) => ({ name, mimeType: 'image/jpeg', buffer })),
  )
  await composer.prepare.click()
  await composer.privacy.selectOption('Everyone')
  await expect(composer.post).toBeEnabled()
})

test('a rate limit is said with its wait, and no file is sent twice', async ({ page, watch }) => {
  watch.expectTrouble(/\b429\b/)
  const composer = new Composer(page)
  await page.getByRole('combobox', { name: 'What the stand-in API does' }).selectOption({
    label: 'Refuses: too many requests',
  })
  await composer.post.click()
  await expect(page.getByText('Too many requests came in a short time.')).toBeVisible()
  const retry = page.getByRole('button', { name: /^Try again/ })
  await expect(retry).toHaveAccessibleName(/^Try again in \d s$/)
  await expect(retry).toBeDisabled()
  await expect(retry).toHaveAccessibleName('Try again')
  await expect(composer.announcement).toHaveText('Now the post can be tried again.')
  await retry.click()
  await expect(composer.answer).toContainText('REVIEW')
  await expect.poll(() => watch.requested(/\/api\/v1\/upload$/)).toHaveLength(names.length)
})

test('an upload is stopped, and goes on where it was', async ({ page, watch }) => {
  watch.expectTrouble(/^failed: .*\/api\/v1\/upload net::ERR_ABORTED/)
  const composer = new Composer(page)
  let uploads = 0
  await page.route('**/api/v1/upload', async (route) => {
    // The second file gets stuck once.
    if (++uploads !== 2) await route.continue()
  })
  await composer.post.click()
  await expect(page.getByText(/^Uploading two\.jpg \(2 of 2\)/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop the upload' }).click()
  await expect(
    page.getByRole('paragraph').filter({ hasText: 'Stopped. 1 of 2 files is uploaded' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Go on posting' }).click()
  await expect(composer.answer).toContainText('REVIEW')
  await expect.poll(() => uploads).toBe(3)
})

test('a draft goes to the inbox, and what AI made is said', async ({ page }) => {
  const composer = new Composer(page)
  await page.getByRole('checkbox', { name: 'Made with AI' }).check()
  await page.getByRole('checkbox', { name: /draft/ }).check()
  await expect(page.getByText('For photos it documents no label')).toBeVisible()
  await expect(page.getByText('You publish it in the app.')).toBeVisible()
  const sent = page.getByRole('region', { name: 'What is sent' })
  await expect(sent).toContainText('"uploadToDraft": true')
  await composer.post.click()
  await expect(composer.answer).toContainText('it waits in your TikTok inbox')
})
