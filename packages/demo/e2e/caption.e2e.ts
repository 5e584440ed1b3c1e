import { compliantJpeg } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

test('a caption that is too long is counted, keeps the post back, and is cut only when asked', async ({
  page,
}) => {
  const composer = new Composer(page)
  await dropFiles(page, [{ name: 'team.jpg', mimeType: 'image/jpeg', buffer: await compliantJpeg() }])
  await composer.privacy.selectOption({ label: 'Everyone' })
  await composer.caption.fill('word '.repeat(441))
  await expect(composer.caption).toHaveAccessibleDescription('2,205 / 2,200 5 characters too many')
  await expect(page.getByRole('list', { name: 'Issues of the caption' })).toContainText('Refused')
  await composer.prepare.click()
  await expect(composer.file('team.jpg')).toContainText('Ready to post')
  await expect(composer.post).toBeDisabled()

  await page.getByRole('button', { name: 'Shorten it to 2,200' }).click()
  await expect(composer.caption).toHaveValue(/^(word )+word…$/)
  await composer.post.click()
  await expect(composer.answer).toContainText('REVIEW')
})
