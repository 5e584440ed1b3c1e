import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { runCommandLine } from '@postfit/command-line'

/** A picture of the demo for the README. */
interface Picture {
  readonly name: string
  readonly width: number
  /** Pixels of its own for each of the page's. */
  readonly scale: number
  readonly colorScheme: 'light' | 'dark'
  /** How much of the page it shows from its top, or from the files on. */
  readonly from: 'top' | 'files'
  readonly height?: number
}

/** A PNG that TikTok refuses, and its repair: on a desktop, in the dark, and on a phone. */
const pictures: readonly Picture[] = [
  { name: 'demo.png', width: 1280, scale: 1, colorScheme: 'light', from: 'top' },
  { name: 'demo-dark.png', width: 1280, scale: 1, colorScheme: 'dark', from: 'files', height: 760 },
  { name: 'demo-phone.png', width: 390, scale: 2, colorScheme: 'light', from: 'files', height: 844 },
]

const folder = join(import.meta.dirname, '../../docs')

await runCommandLine({
  name: 'npx tsx packages/demo/screenshot.ts',
  summary: "Takes the README's pictures of the demo, into docs.",
  async run() {
    const { launchChromium } = await import('@postfit/browser')
    const { startDemo } = await import('./server/start-demo.ts')
    await using demo = await startDemo({ port: 0 })
    const browser = await launchChromium()
    try {
      await mkdir(folder, { recursive: true })
      for (const picture of pictures) await take(browser, demo.url, picture)
    } finally {
      await browser.close()
    }
  },
})

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const { screenshotPng } = await import('./samples/sample-files.ts')
  const { default: sharp } = await import('sharp')
  const { name, width, scale, colorScheme, from, height } = picture
  const page = await browser.newPage({
    viewport: { width, height: 1600 },
    deviceScaleFactor: scale,
    colorScheme,
    reducedMotion: 'reduce',
  })
  await page.goto(url)
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
  const margin = 28
  const y = from === 'top' ? 0 : Math.floor((card?.y ?? 0) - margin / 2)
  const end = Math.ceil((card?.y ?? 0) + (card?.height ?? 0)) + margin
  const clip = { x: 0, y, width, height: height ?? end - y }
  await sharp(await page.screenshot({ clip, fullPage: true }))
    .png({ palette: true, colours: 160, dither: 0.4, compressionLevel: 9, effort: 10 })
    .toFile(join(folder, name))
  await page.close()
}
