import { compliantJpeg } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

/** What the composer fetches while files are dragged over it: see `preparer.warm()`. */
const warmedUp = /\/(worker|jpeg-decoder_simd|scale_simd|jpeg-encoder_simd)-[^/]*$/

test('a compliant photo is kept to the byte, and no codec is fetched for it but those of most photos', async ({
  page,
  watch,
}) => {
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
  const fetched = watch.requested(/\.wasm$|worker.*\.js$/)
  expect(fetched.filter((path) => !warmedUp.test(path))).toEqual([])
})
