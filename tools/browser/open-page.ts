import type { BrowserEngine } from './browser-engines.ts'
import { openInChromium } from './engines/chromium/open.ts'
import { openInFirefox } from './engines/firefox/open.ts'
import { openInWebkit } from './engines/webkit/open.ts'
import type { OpenPage, OpenPageSettings } from './opened-page.ts'

const openers = {
  chromium: openInChromium,
  firefox: openInFirefox,
  webkit: openInWebkit,
} satisfies Record<BrowserEngine, unknown>

/** Opens an address in a headless browser with this engine, installed first if need be. The caller closes it. */
export function openPage(
  engine: BrowserEngine,
  url: string,
  settings: OpenPageSettings = {},
): Promise<OpenPage> {
  return openers[engine](url, settings)
}
