import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { launchChromium } from '@postfit/browser'
import sharp from 'sharp'
import { screenshotPng } from './samples/sample-files.ts'
import { startDemo } from './server/start-demo.ts'

/** Takes the picture of the demo that the README shows: a PNG that TikTok refuses, and its repair. */

const target = join(import.meta.dirname, '../../docs/demo.png')
const demo = await startDemo({ port: 0 })
const browser = await launchChromium()
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1600 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await page.goto(demo.url)
  await page
    .getByLabel('Add photos or a video')
    .setInputFiles([{ name: 'launch-dashboard.png', mimeType: 'image/png', buffer: await screenshotPng() }])
  await page.getByRole('textbox', { name: 'Caption' }).fill('Our new dashboard is live. #launch')
  await page.getByRole('combobox', { name: 'Who can see this' }).selectOption({ label: 'Everyone' })
  await page.getByRole('button', { name: 'Prepare 1 file' }).click()
  await page.getByText('What was wrong with the original').click()
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await page.getByRole('region', { name: "The API's answer" }).waitFor()
  // Away from everything that changes under the pointer, and back to the top.
  await page.mouse.move(0, 0)
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  const card = await page.getByRole('list', { name: 'Files' }).boundingBox()
  const height = Math.ceil((card?.y ?? 0) + (card?.height ?? 0)) + 28
  await mkdir(dirname(target), { recursive: true })
  await sharp(await page.screenshot({ clip: { x: 0, y: 0, width: 1280, height } }))
    .png({ palette: true, colours: 160, dither: 0.4, compressionLevel: 9, effort: 10 })
    .toFile(target)
} finally {
  await browser.close()
  await demo.close()
}
