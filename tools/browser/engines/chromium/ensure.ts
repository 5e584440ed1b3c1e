import type { BrowserInstall } from '../../browser-install.ts'
import { installDebianPackages } from '../../installers/debian.ts'
import { ensureInstalled } from '../../installers/ensure.ts'
import { installWithPlaywright } from '../../installers/playwright.ts'
import { type Machine, thisMachine } from '../../machine.ts'
import { findChromium, overrideVariable } from './find.ts'
import { commandNames } from './locations.ts'

/**
 * A Chromium that starts on this machine, installed first if there is none. Quick and silent when there is one;
 * any number of processes may call it at the same time.
 */
export function ensureChromium(machine: Machine = thisMachine()): Promise<BrowserInstall> {
  return ensureInstalled(machine, {
    name: 'Chromium',
    wanted: 'an installed Chromium or Chrome',
    async find() {
      const { found, unusable } = await findChromium(machine)
      if (found) return { found }
      const nowhere = `no ${commandNames.join(', ')} on the PATH or in the usual places`
      return { whyNot: unusable.join('; ') || nowhere }
    },
    installers: [
      { name: 'playwright install chromium', install: () => installWithPlaywright(machine, 'chromium') },
      {
        name: 'the Debian package chromium',
        install: () => installDebianPackages(machine, 'chromium'),
        marks: { source: 'debian' },
      },
    ],
    advice: [
      'Install Chrome or Chromium yourself, or connect this machine to the network, and run the command again.',
      `If a browser is in an unusual place, set ${overrideVariable} to the path of its executable.`,
    ],
  })
}
