import { compliantJpeg } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

test.beforeEach(async ({ page }) => {
  const composer = new Composer(page)
  await dropFiles(page, [{ name: 'team.jpg', mimeType: 'image/jpeg', buffer: await compliantJpeg() }])
  await composer.prepare.click()
  await expect(composer.post).toBeEnabled()
})

test('the audience has no default, and has to be chosen before posting', async ({ page, watch }) => {
  const composer = new Composer(page)
  await expect(composer.privacy).toHaveValue('')
  await expect(composer.privacy.locator('option').first()).toHaveText('Choose who can see this')

  await composer.post.click()
  await expect(composer.privacy).toBeFocused()
  await expect(composer.privacy).toHaveAttribute('aria-invalid', 'true')
  await expect(composer.announcement).toHaveText('Choose who can see this post before you post it.')
  expect(watch.requested(/\/api\//)).toEqual([])
})

test('a post for its creator alone says why it has no permalink', async ({ page }) => {
  const composer = new Composer(page)
  await composer.privacy.selectOption({ label: 'Only you' })
  await composer.post.click()
  await expect(composer.answer).toContainText('REVIEW')
  await expect(composer.answer).toContainText('There is no permalink: only you can see this post')
  await expect(composer.answer).not.toContainText('https:')
})
