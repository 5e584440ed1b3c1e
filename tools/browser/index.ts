export { type BrowserEngine, browserEngines } from './browser-engines.ts'
export type { BrowserInstall } from './browser-install.ts'
export { ensureChromium } from './engines/chromium/ensure.ts'
export { launchChromium, launchChromiumProfile } from './engines/chromium/launch.ts'
export { missingBrowser } from './missing-browser.ts'
export { openPage } from './open-page.ts'
export {
  bySelector,
  type ElementSearch,
  type NamedKey,
  type OpenPage,
  type OpenPageSettings,
} from './opened-page.ts'
export { processMemory, sampleRepeatedly } from './process-memory.ts'
