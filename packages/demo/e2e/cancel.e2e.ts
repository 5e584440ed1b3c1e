import { screenshotPng } from '../samples/sample-files.ts'
import { Composer } from './composer.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './test.ts'

test('a cancelled preparation leaves everything as it was, and can be started again', async ({ page }) => {
  const composer = new Composer(page)
  const buffer = await screenshotPng(4000, 3000)
  const names = ['one.png', 'two.png', 'three.png', 'four.png', 'five.png', 'six.png']
  await dropFiles(
    page,
    names.map((name) => ({ name, mimeType: 'image/png', buffer })),
  )
  await composer.prepare.click()
  // In the middle of the work, when every codec is there: a cancelled download would show up as a failed request.
  await expect
    .poll(() => page.getByRole('progressbar').evaluate((bar) => (bar as HTMLProgressElement).value))
    .toBeGreaterThan(0.3)
  await composer.cancel.click()

  await expect(page.getByText('Cancelled. Your files are as they were.')).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeHidden()
  for (const name of names) await expect(composer.file(name)).toContainText('TikTok would refuse it')

  for (const name of names.slice(1)) await page.getByRole('button', { name: `Remove ${name}` }).click()
  await composer.prepare.click()
  await expect(composer.file('one.png')).toContainText('Ready to post')
})
