import { compliantJpeg } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

const names = ['one.jpg', 'two.jpg', 'three.jpg']

test.beforeEach(async ({ page }) => {
  const buffer = await compliantJpeg(320, 240)
  await dropFiles(
    page,
    names.map((name) => ({ name, mimeType: 'image/jpeg', buffer })),
  )
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(names)
  // What is not judged yet grows when it is, and moves what is below.
  for (const name of names) await expect(new Composer(page).file(name)).toContainText('Fits as it is')
})

test('files are sorted with the keyboard, and the cover goes with its photo', async ({ page }) => {
  const composer = new Composer(page)
  const headings = page.getByRole('heading', { level: 3 })
  await page.getByRole('button', { name: 'Make three.jpg the cover' }).click()
  await page.getByRole('button', { name: /^Sort three\.jpg/ }).press('ArrowUp')
  await expect(headings).toHaveText(['one.jpg', 'three.jpg', 'two.jpg'])
  await expect(composer.announcement).toHaveText('three.jpg is now 2 of 3.')
  await expect(page.getByRole('button', { name: /^Sort three\.jpg, 2 of 3/ })).toBeFocused()
  await composer.prepare.click()
  await expect(page.getByRole('region', { name: 'What is sent' })).toContainText('"photoCoverIndex": 1')

  await page.getByRole('button', { name: 'Remove one.jpg' }).click()
  await expect(headings).toHaveText(['three.jpg', 'two.jpg'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(headings).toHaveText(['one.jpg', 'three.jpg', 'two.jpg'])
})

test('files are sorted by dragging', async ({ page }) => {
  const handle = page.getByRole('button', { name: /^Sort one\.jpg/ })
  // First, as this may scroll.
  await handle.hover()
  const last = await page.getByRole('listitem', { name: 'three.jpg' }).boundingBox()
  await page.mouse.down()
  await page.mouse.move((last?.x ?? 0) + 20, (last?.y ?? 0) + (last?.height ?? 0), { steps: 4 })
  await page.mouse.up()
  const headings = page.getByRole('heading', { level: 3 })
  await expect(headings).toHaveText(['two.jpg', 'three.jpg', 'one.jpg'])
})
