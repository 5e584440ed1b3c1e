import { compliantJpeg } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

const numbered = (amount: number, buffer: Buffer) =>
  Array.from({ length: amount }, (_, index) => ({
    name: `${index + 1}.jpg`,
    mimeType: 'image/jpeg',
    buffer,
  }))

test('35 files are judged as rows; those over the limit are named, and left out when asked', async ({
  page,
}) => {
  const composer = new Composer(page)
  await dropFiles(page, numbered(37, await compliantJpeg(640, 480)))
  await expect(composer.announcement).toContainText(
    '35 files are the most that a post takes here; 2 were not added',
  )
  const headings = page.getByRole('heading', { level: 3 })
  const first = ['1.jpg', '2.jpg', '3.jpg']
  await expect(headings).toHaveText([...first, ...Array.from({ length: 32 }, (_, i) => `${i + 4}.jpg`)])
  await expect(composer.file('10.jpg')).toContainText('Fits as it is')
  await expect(composer.file('11.jpg')).toContainText('Over the limit')
  await expect(composer.file('35.jpg')).toContainText('Over the limit')
  await expect(page.getByText('A post takes 10 photos: the last 25 do not fit in.')).toBeVisible()
  await expect.poll(async () => (await composer.file('20.jpg').boundingBox())?.height).toBeLessThan(80)

  // A row opens into all that is known of its file.
  await expect(composer.file('2.jpg')).not.toContainText('640 × 480')
  await composer.file('2.jpg').getByRole('button', { name: 'Details of 2.jpg' }).click()
  await expect(composer.file('2.jpg')).toContainText('640 × 480')

  await page.getByRole('button', { name: /^Sort 35\.jpg/ }).press('Home')
  await expect(headings.first()).toHaveText('35.jpg')
  await expect(composer.file('35.jpg')).toContainText('Fits as it is')
  await expect(composer.file('10.jpg')).toContainText('Over the limit')

  await page.getByRole('button', { name: 'Leave out the last 25' }).click()
  await expect(headings).toHaveCount(10)
  await composer.prepare.click()
  await composer.privacy.selectOption('Everyone')
  await composer.post.click()
  await expect(composer.answer).toContainText('REVIEW')
})
