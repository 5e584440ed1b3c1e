import type { CDPSession, ElementHandle } from 'playwright'
import { callExpression, readExpression } from '../../call-expression.ts'
import { Crash } from '../../crash.ts'
import type { ElementSearch, OpenPage, OpenPageSettings } from '../../opened-page.ts'
import { processMemory } from '../../process-memory.ts'
import { launchChromium } from './launch.ts'

/** Opens an address in a headless Chromium. */
export async function openInChromium(
  url: string,
  { chromiumArgs = [], onComplaint }: OpenPageSettings = {},
): Promise<OpenPage> {
  const browser = await launchChromium({ args: [...chromiumArgs] })
  try {
    const crash = new Crash()
    browser.on('disconnected', () => crash.report('Chromium ended'))
    const session = await browser.newBrowserCDPSession()
    const page = await browser.newPage()
    page.on('crash', () => crash.report('The page crashed'))
    if (onComplaint) {
      page.on('console', (message) => {
        if (message.type() === 'error') onComplaint(`console: ${message.text()}`)
      })
      page.on('pageerror', (error) => onComplaint(`not caught: ${error.message}`))
    }
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
      residentBytes: () => residentBytes(session),
      close: () => browser.close(),
    }
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** The largest renderer is the page's: Chromium keeps another one in reserve. Only Linux tells by a file. */
async function residentBytes(session: CDPSession): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const sizes = await Promise.all(renderers.map(({ id }) => processMemory(id, 'VmRSS')))
  return Math.max(...sizes.map((bytes) => bytes ?? 0))
}
