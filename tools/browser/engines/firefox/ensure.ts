import type { BrowserInstall } from '../../browser-install.ts'
import { findBrowser } from '../../find-browser.ts'
import { installDebianPackages } from '../../installers/debian.ts'
import { ensureInstalled } from '../../installers/ensure.ts'
import { type Machine, thisMachine } from '../../machine.ts'
import { commandNames, installedFirefoxes } from './locations.ts'

/** The environment variable that selects the Firefox to use. */
const overrideVariable = 'POSTFIT_FIREFOX'

/**
 * A Firefox that starts on this machine, installed first if there is none. Playwright's own build is none: it is
 * patched, and speaks no WebDriver BiDi.
 */
export function ensureFirefox(machine: Machine = thisMachine()): Promise<BrowserInstall> {
  return ensureInstalled(machine, {
    name: 'Firefox',
    wanted: 'an installed Firefox',
    async find() {
      const { found, unusable } = await findBrowser(machine, {
        name: 'Firefox',
        overrideVariable,
        candidates: installedFirefoxes(machine).map((executablePath) => ({
          executablePath,
          source: 'installed',
        })),
        args: [],
      })
      if (found) return { found }
      const nowhere = `no ${commandNames.join(', ')} on the PATH or in the usual places`
      return { whyNot: unusable.join('; ') || nowhere }
    },
    installers: [
      {
        name: 'the Debian package firefox-esr',
        install: () => installDebianPackages(machine, 'firefox-esr'),
        marks: { source: 'debian' },
      },
    ],
    advice: [
      'Install Firefox yourself, or connect this machine to the network, and run the command again.',
      `If it is in an unusual place, set ${overrideVariable} to the path of its executable.`,
    ],
  })
}
