import { compliantJpeg } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

test.use({ hasTouch: true })

test('the carousel is swiped with a finger', async ({ page }) => {
  const buffer = await compliantJpeg(320, 240)
  await dropFiles(
    page,
    ['one.jpg', 'two.jpg', 'three.jpg'].map((name) => ({ name, mimeType: 'image/jpeg', buffer })),
  )
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('1/3')
  const carousel = preview.getByRole('list', { name: 'Photos of the post' })
  await carousel.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await carousel.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: share === undefined ? [] : [{ x: x + width * share, y: y + height / 4 }],
    })
  await touch('touchStart', 0.9)
  for (let share = 0.85; share > 0.15; share -= 0.05) await touch('touchMove', share)
  await touch('touchEnd')
  await expect(preview).toContainText('2/3')
  await expect(preview.getByRole('img', { name: 'two.jpg' })).toBeInViewport()
  await preview.getByRole('button', { name: 'Next photo' }).click()
  await expect(preview).toContainText('3/3')
  await carousel.press('ArrowLeft')
  await expect(preview).toContainText('2/3')
})

test('a long caption is folded as on TikTok, and unfolds', async ({ page }) => {
  const composer = new Composer(page)
  const preview = page.getByRole('region', { name: 'Preview' })
  await composer.caption.fill('Short and sweet #launch')
  await expect(preview.getByRole('button', { name: 'more' })).toBeHidden()
  await composer.caption.fill(`${'A caption that goes on. '.repeat(12)}#launch`)
  const text = preview.getByText('A caption that goes on.')
  const height = async () => (await text.boundingBox())?.height ?? Number.NaN
  const more = preview.getByRole('button', { name: 'more' })
  await expect(more).toBeVisible()
  const folded = await height()
  await more.click()
  await expect.poll(height).toBeGreaterThan(folded * 3)
  await preview.getByRole('button', { name: 'less' }).click()
  await expect.poll(height).toBe(folded)
})
