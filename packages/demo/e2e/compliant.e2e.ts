import { compliantJpeg } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

test('a compliant photo is kept to the byte, and no codec is fetched for it', async ({ page, watch }) => {
  const composer = new Composer(page)
  const original = await compliantJpeg()
  await dropFiles(page, [{ name: 'team.jpg', mimeType: 'image/jpeg', buffer: original }])
  const file = composer.file('team.jpg')
  await expect(file).toContainText('Fits as it is')
  await expect(file).toContainText('Keep it as it is')

  await composer.prepare.click()
  await expect(file).toContainText('Ready to post')
  const { name, bytes } = await composer.save(file)
  expect(name).toBe('team.jpg')
  expect(bytes.equals(original)).toBe(true)

  await file.getByRole('button', { name: 'What would the API say to the original?' }).click()
  await expect(file).toContainText('The API takes the original team.jpg as it is')
  await composer.privacy.selectOption({ label: 'Only you' })
  await composer.post.click()
  await expect(composer.answer).toContainText('REVIEW')
  expect(watch.requested(/\.wasm$|worker.*\.js$/)).toEqual([])
})
