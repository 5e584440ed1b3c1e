import { type BrowserEngine, launchChromium, openPage, processMemory } from '@postfit/browser'
import type { CDPSession } from 'playwright'

/** A page that is open in a browser of its own, and what can be seen of it from outside. */
export interface WatchedPage extends AsyncDisposable {
  /** The browser's name and version. */
  readonly browser: string
  /** Rejects when the page or its browser ends before it was closed. */
  readonly crashed: Promise<never>
  /** Bytes of memory that the page's process holds (its resident set); `null` where that cannot be told. */
  residentBytes(): Promise<number | null>
}

/**
 * Opens an address.
 *
 * @param onComplaint told of errors on the console, and of those that nobody caught, where the browser can be asked
 */
export async function openWatchedPage(
  engine: BrowserEngine,
  url: string,
  onComplaint: (complaint: string) => void,
): Promise<WatchedPage> {
  if (engine === 'chromium') return openInChromium(url, onComplaint)
  const page = await openPage(engine, url)
  return {
    browser: page.browser,
    crashed: page.crashed,
    residentBytes: async () => null,
    [Symbol.asyncDispose]: () => page.close(),
  }
}

async function openInChromium(url: string, onComplaint: (complaint: string) => void): Promise<WatchedPage> {
  // Otherwise Chromium waits for a garbage collection to happen by itself, up to 20 seconds, before it tells.
  const browser = await launchChromium({ args: ['--enable-blink-features=ForceEagerMeasureMemory'] })
  try {
    const session = await browser.newBrowserCDPSession()
    const page = await browser.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') onComplaint(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => onComplaint(`not caught: ${error.message}`))
    const crashed = new Promise<never>((_, reject) => {
      page.on('crash', () => reject(new Error('The page crashed')))
      browser.on('disconnected', () => reject(new Error('Chromium ended')))
    })
    // Whoever waits for it hears of it; until then it is no unhandled rejection.
    crashed.catch(() => {})
    await page.goto(url)
    return {
      browser: `chromium ${browser.version()}`,
      crashed,
      residentBytes: () => residentBytes(session),
      [Symbol.asyncDispose]: () => browser.close(),
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
