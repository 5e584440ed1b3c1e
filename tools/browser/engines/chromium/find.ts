import { type BrowserSearch, findBrowser } from '../../find-browser.ts'
import type { Machine } from '../../machine.ts'
import { chromiumFlags } from './flags.ts'
import { installedChromiums } from './locations.ts'

/** The environment variable that selects the Chromium to use. */
export const overrideVariable = 'POSTFIT_CHROMIUM'

/**
 * Looks for a Chromium or Chrome that starts: the one the person named, else an installed one, else Playwright's
 * own build. Installs nothing.
 */
export function findChromium(machine: Machine): Promise<BrowserSearch> {
  return findBrowser(machine, {
    name: 'Chromium or Chrome',
    overrideVariable,
    candidates: [
      ...installedChromiums(machine).map((executablePath) => ({
        executablePath,
        source: 'installed' as const,
      })),
      { executablePath: machine.playwright.builds.chromium, source: 'playwright' },
    ],
    args: chromiumFlags(machine),
  })
}
