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
  // It is seen before it is prepared, on its card and on the phone.
  await expect.poll(() => file.locator('canvas').first().evaluate(isDrawn)).toBe(true)
  const onPhone = page.locator('.phone img')
  await expect
    .poll(() => onPhone.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)

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

test('a TIFF is seen before it is prepared', async ({ page }) => {
  const tiff = new URL('../../../fixtures/rare-photos/lzw.tif', import.meta.url)
  await dropFiles(page, [{ name: 'scan.tif', mimeType: 'image/tiff', buffer: await readFile(tiff) }])
  const file = new Composer(page).file('scan.tif')
  await expect.poll(() => file.locator('canvas').first().evaluate(isDrawn)).toBe(true)
})

/** Whether there is a picture on a canvas, not one colour alone. */
function isDrawn(canvas: HTMLElement | SVGElement): boolean {
  const { width, height } = canvas as HTMLCanvasElement
  const context = new OffscreenCanvas(width, height).getContext('2d')
  context?.drawImage(canvas as HTMLCanvasElement, 0, 0)
  const { data } = context?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray(0) }
  return height > 1 && new Set(new Uint32Array(data.buffer)).size > 50
}
