import { compliantJpeg } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

test.beforeEach(async ({ page }) => {
  await dropFiles(page, [{ name: 'team.jpg', mimeType: 'image/jpeg', buffer: await compliantJpeg() }])
  await new Composer(page).prepare.click()
})

test('the options are as TikTok wants them', async ({ page }) => {
  const composer = new Composer(page)
  const sent = page.getByRole('region', { name: 'What is sent' })
  await expect(sent).toContainText('"disableComments": true')
  await expect(page.getByRole('checkbox', { name: 'Duet' })).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Comment' }).check()
  await expect(sent).toContainText('"disableComments": false')

  await page.getByRole('checkbox', { name: /^Disclose/ }).check()
  await expect(page.getByText('You need to indicate if your content promotes yourself')).toBeVisible()
  await expect(composer.post).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Branded content' }).check()
  await expect(page.getByText('labelled “Paid partnership”')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Branded Content Policy' })).toBeVisible()
  await expect(composer.privacy.getByRole('option', { name: 'Only you' })).toBeDisabled()

  await page.getByRole('combobox', { name: 'Try it as' }).selectOption('An account without comments')
  await expect(page.getByRole('checkbox', { name: 'Comment' })).toBeDisabled()
  await page.getByRole('combobox', { name: 'Try it as' }).selectOption('A private account')
  await expect(composer.privacy.getByRole('option', { name: 'Everyone' })).toHaveCount(0)
})

test('a track of the library is posted with its clip', async ({ page }) => {
  await page.getByRole('radio', { name: /Commercial Music Library/ }).check()
  await expect(page.getByRole('radio', { name: /cannot be published with/ })).toBeDisabled()
  await page.getByRole('radio', { name: /^Crop Marks/ }).check()
  await expect(page.getByRole('region', { name: 'What is sent' })).toContainText(/"musicSoundId": "\d+"/)
})

test('a post that fails says why and what to do', async ({ page }) => {
  const composer = new Composer(page)
  await page.getByRole('combobox', { name: 'What the stand-in API does' }).selectOption('image_size_invalid')
  await composer.privacy.selectOption('Everyone')
  await composer.post.click()
  await expect(composer.answer).toContainText('A picture is too large or too small for TikTok')
  await expect(composer.answer.getByRole('listitem')).toHaveText(['PROCESSING', 'ERROR'])
})
