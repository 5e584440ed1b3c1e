import type { ElementHandle } from 'playwright'
import { callExpression, readExpression } from '../../call-expression.ts'
import { Crash } from '../../crash.ts'
import type { ElementSearch, OpenPage } from '../../opened-page.ts'
import { launchChromium } from './launch.ts'

/** Opens an address in a headless Chromium. */
export async function openInChromium(url: string): Promise<OpenPage> {
  const browser = await launchChromium()
  try {
    const crash = new Crash()
    browser.on('disconnected', () => crash.report('Chromium ended'))
    const page = await browser.newPage()
    page.on('crash', () => crash.report('The page crashed'))
    await page.goto(url)
    const found = async ({ find, args }: ElementSearch) => {
      // What it gives is an element: the function is called until it gives something.
      const handle = await page.waitForFunction(callExpression(find, args))
      return handle as unknown as ElementHandle
    }
    return {
      browser: `chromium ${browser.version()}`,
      crashed: crash.happened,
      pickFiles: async (input, paths) => (await found(input)).setInputFiles([...paths]),
      click: async (element) => (await found(element)).click(),
      async press(search, keys) {
        const element = await found(search)
        for (const key of keys) await element.press(key)
      },
      read: (search, work) => page.evaluate(readExpression(search, work)),
      evaluate: (work, ...args) => page.evaluate(callExpression(work, args)),
      close: () => browser.close(),
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}
