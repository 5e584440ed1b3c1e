import sharp from 'sharp'
import { compliantJpeg, screenshotPng } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

test('one file is stopped while the others go on, and is taken up again', async ({ page }) => {
  const composer = new Composer(page)
  const large = await screenshotPng(6000, 4000)
  const small = await screenshotPng(1600, 900)
  await dropFiles(page, [
    { name: 'large.png', mimeType: 'image/png', buffer: large },
    { name: 'small.png', mimeType: 'image/png', buffer: small },
  ])
  await composer.prepare.click()
  await page.getByRole('button', { name: 'Stop with large.png' }).click()
  await expect(composer.file('small.png')).toContainText('Ready to post')
  await expect(composer.file('large.png')).toContainText('TikTok would refuse it')
  await composer.prepare.click()
  await expect(composer.file('large.png')).toContainText('Ready to post')
})

test('a file has a shape and a format of its own', async ({ page }) => {
  const composer = new Composer(page)
  await dropFiles(page, [
    { name: 'launch.png', mimeType: 'image/png', buffer: await screenshotPng(1600, 900) },
    { name: 'team.png', mimeType: 'image/png', buffer: await screenshotPng(1600, 900) },
  ])
  const file = composer.file('launch.png')
  await file.getByText('Choose how it is repaired').click()
  await file.getByRole('combobox', { name: 'Shape' }).selectOption('On a 9:16 canvas')
  await file.getByRole('combobox', { name: 'Format' }).selectOption('WebP')
  await file.getByLabel('Background').fill('#ff0000')
  await composer.prepare.click()
  await expect(file).toContainText('Ready to post')
  const { bytes } = await composer.save(file)
  const { width = 0, height = 0, format } = await sharp(bytes).metadata()
  expect(format).toBe('webp')
  expect(width / height).toBeCloseTo(9 / 16, 2)
  const corner = await sharp(bytes).extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer()
  for (const [channel, level] of [255, 0, 0].entries()) {
    expect(Math.abs((corner[channel] ?? -99) - level)).toBeLessThan(4)
  }
  const other = await composer.save(composer.file('team.png'))
  expect(await sharp(other.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 900 })
})

test('original and result are compared with a slider', async ({ page }) => {
  const composer = new Composer(page)
  await dropFiles(page, [
    { name: 'launch.png', mimeType: 'image/png', buffer: await screenshotPng(1600, 900) },
  ])
  await composer.prepare.click()
  const file = composer.file('launch.png')
  await file.getByRole('button', { name: 'Compare closely' }).click()
  const slider = file.getByRole('slider', { name: /^How much of the original/ })
  const original = file.getByRole('img', { name: 'launch.png, the original' }).last()
  // Until the slider's picture has its address, the last one is the thumbnail, which is not cut.
  await expect(original).toHaveCSS('clip-path', /50%/)
  await slider.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', '0 %')
  await expect(original).toHaveCSS('clip-path', /100%/)
})

test('a removed file comes back with what was done to it', async ({ page }) => {
  const composer = new Composer(page)
  await dropFiles(page, [{ name: 'team.jpg', mimeType: 'image/jpeg', buffer: await compliantJpeg() }])
  await composer.prepare.click()
  await expect(composer.file('team.jpg')).toContainText('Ready to post')
  await page.getByRole('button', { name: 'Remove team.jpg' }).click()
  await expect(composer.file('team.jpg')).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(composer.file('team.jpg')).toContainText('Ready to post')
})
