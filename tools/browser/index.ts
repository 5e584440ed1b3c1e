export type { BrowserInstall } from './browser-install.ts'
export { ensureChromium } from './engines/chromium/ensure.ts'
export { launchChromium } from './engines/chromium/launch.ts'
