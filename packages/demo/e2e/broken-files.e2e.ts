import { screenshotPng } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

test('broken files are named, left out with consent, and keep no good file from being posted', async ({
  page,
}) => {
  const composer = new Composer(page)
  await dropFiles(page, [
    { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('This is a shopping list.\n') },
    { name: 'nothing.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
  ])
  await expect(composer.file('photo.jpg')).toContainText('Cannot be posted')
  await expect(composer.file('photo.jpg')).toContainText(/Refused.*\btext\b/)
  await expect(composer.file('nothing.png')).toContainText(/Refused.*\bempty\b/)
  await expect(composer.announcement).toContainText(/photo\.jpg: .*nothing\.png: /)

  await dropFiles(page, [{ name: 'good.png', mimeType: 'image/png', buffer: await screenshotPng(1600, 900) }])
  await composer.prepare.click()
  await expect(composer.file('good.png')).toContainText('Ready to post')
  await expect(composer.post).toBeDisabled()
  await expect(page.getByText('photo.jpg and nothing.png cannot be posted.')).toBeVisible()
  await page.getByRole('button', { name: 'Leave out 2 files' }).click()
  await expect(composer.file('photo.jpg')).toBeHidden()

  await composer.privacy.selectOption({ label: 'Everyone' })
  await composer.post.click()
  await expect(composer.answer).toContainText('REVIEW')
})

test('a PNG that breaks off after its header is named, and the page goes on', async ({ page }) => {
  const composer = new Composer(page)
  const whole = await screenshotPng(1600, 900)
  await dropFiles(page, [
    { name: 'half.png', mimeType: 'image/png', buffer: whole.subarray(0, whole.length / 2) },
  ])
  // Only its end may be missing: that is found out while it is read.
  await composer.prepare.click()
  await expect(composer.file('half.png')).toContainText('Cannot be posted')
  await page.getByRole('button', { name: 'Remove half.png' }).click()
  await expect(composer.file('half.png')).toBeHidden()
  await expect(page.getByText('Drop photos here')).toBeVisible()
})
