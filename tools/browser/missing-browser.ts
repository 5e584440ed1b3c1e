import type { BrowserEngine } from './browser-engines.ts'
import { ensureChromium } from './engines/chromium/ensure.ts'
import { ensureFirefox } from './engines/firefox/ensure.ts'
import { ensureWebkit } from './engines/webkit/ensure.ts'

const ensurers = { chromium: ensureChromium, firefox: ensureFirefox, webkit: ensureWebkit }

/** Why there can be no such browser on this machine, if there can be none; otherwise it is installed afterwards. */
export async function missingBrowser(engine: BrowserEngine): Promise<string | undefined> {
  try {
    await ensurers[engine]()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
