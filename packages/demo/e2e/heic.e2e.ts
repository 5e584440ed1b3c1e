import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

const heic = new URL('../../../fixtures/rare-photos/still.heic', import.meta.url)

test('a HEIC photo becomes a JPEG, under the strict policy, by a decoder fetched only for it', async ({
  page,
  watch,
}) => {
  const composer = new Composer(page)
  expect(watch.requested(/decoder.*\.js$/)).toEqual([])
  await dropFiles(page, [{ name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: await readFile(heic) }])
  const file = composer.file('IMG_0001.HEIC')
  await expect(file).toContainText('HEIC')

  await composer.prepare.click()
  await expect(file).toContainText('Ready to post')
  await expect.poll(() => watch.requested(/decoder.*\.js$/)).toHaveLength(1)
  const { name, bytes } = await composer.save(file)
  expect(name).toBe('IMG_0001.jpg')
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', hasAlpha: false })

  await composer.privacy.selectOption({ label: 'Everyone' })
  await composer.post.click()
  await expect(composer.answer).toContainText('REVIEW')
})
