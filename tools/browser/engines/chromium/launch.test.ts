import { expect, it } from 'vitest'
import { launchChromium } from './launch.ts'

it('launches a Chromium that evaluates code in a page', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    expect(await page.evaluate(() => [navigator.userAgent, 6 * 7])).toEqual([
      expect.stringContaining('Chrome/'),
      42,
    ])
  } finally {
    await browser.close()
  }
})
