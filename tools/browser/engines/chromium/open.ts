import { callExpression } from '../../call-expression.ts'
import { Crash } from '../../crash.ts'
import type { OpenPage } from '../../opened-page.ts'
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
    return {
      browser: `chromium ${browser.version()}`,
      crashed: crash.happened,
      pickFiles: (selector, paths) => page.setInputFiles(selector, [...paths]),
      click: (xpath) => page.click(`xpath=${xpath}`),
      async press(xpath, keys) {
        for (const key of keys) await page.press(`xpath=${xpath}`, key)
      },
      evaluate: (work, ...args) => page.evaluate(callExpression(work, args)),
      close: () => browser.close(),
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}
