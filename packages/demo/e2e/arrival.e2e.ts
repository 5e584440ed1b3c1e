import { compliantJpeg } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { expect, test } from './test.ts'

test('a picture is pasted from the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 200)
    canvas.getContext('2d')?.fillRect(0, 0, 320, 200)
    const png = await canvas.convertToBlob({ type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
  })
  await page.keyboard.press('ControlOrMeta+V')
  const file = new Composer(page).file('image.png')
  await expect(file).toContainText('320 × 200')
  await expect(file).toContainText('TikTok would refuse it')
})

test('pasting text into the caption adds no file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText('Launch day'))
  const composer = new Composer(page)
  await composer.caption.focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(composer.caption).toHaveValue('Launch day')
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(0)
})

test('a photo is taken with the camera', async ({ page }) => {
  const camera = page.getByLabel('Take a photo')
  await expect(camera).toHaveAttribute('capture', 'environment')
  await camera.setInputFiles([{ name: 'image.jpg', mimeType: 'image/jpeg', buffer: await compliantJpeg() }])
  await expect(new Composer(page).file('image.jpg')).toContainText('Fits as it is')
})
