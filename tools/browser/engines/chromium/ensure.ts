import { join } from 'node:path'
// Not by its package name: Vitest loads its configuration, and so this, without a loader for TypeScript packages.
import { withLock } from '../../../lock/index.ts'
import type { BrowserInstall } from '../../browser-install.ts'
import type { Attempt } from '../../installers/attempt.ts'
import { installDebianPackage } from '../../installers/debian.ts'
import { installWithPlaywright } from '../../installers/playwright.ts'
import { type Machine, thisMachine } from '../../machine.ts'
import { type ChromiumSearch, findChromium, overrideVariable } from './find.ts'
import { commandNames } from './locations.ts'

/**
 * A Chromium that starts on this machine, installed first if there is none. Quick and silent when there is one;
 * any number of processes may call it at the same time.
 */
export async function ensureChromium(machine: Machine = thisMachine()): Promise<BrowserInstall> {
  const search = await findChromium(machine)
  if (search.found) return search.found

  const lock = join(machine.temporaryDirectory, `postfit-chromium-${process.getuid?.() ?? 'user'}.lock`)
  return withLock(lock, () => installChromium(machine), {
    onWait: () => machine.say(`Waiting for another process that is installing Chromium (lock: ${lock})...`),
  })
}

async function installChromium(machine: Machine): Promise<BrowserInstall> {
  // Whoever held the lock before us may have installed it.
  const before = await findChromium(machine)
  if (before.found) return before.found

  machine.say('No Chromium or Chrome was found on this machine.')
  const playwright = await tried(machine, await installWithPlaywright(machine, 'chromium'))
  if ('found' in playwright) return playwright.found
  machine.say(`Playwright could not install Chromium: ${playwright.reason}`)

  const debian = await tried(machine, await installDebianPackage(machine, 'chromium'))
  if ('found' in debian) return { ...debian.found, source: 'debian' }
  throw new Error(
    [
      'Chromium could not be set up. Tried:',
      `  1. an installed Chromium or Chrome: ${whyNoneFound(before)}`,
      `  2. playwright install chromium: ${playwright.reason}`,
      `  3. the Debian package chromium: ${debian.reason}`,
      'Install Chrome or Chromium yourself, or connect this machine to the network, and run the command again.',
      `If a browser is in an unusual place, set ${overrideVariable} to the path of its executable.`,
    ].join('\n'),
  )
}

/** An installer that says it worked is believed once the browser starts. */
async function tried(
  machine: Machine,
  attempt: Attempt,
): Promise<{ found: BrowserInstall } | { reason: string }> {
  if (!attempt.ok) return { reason: attempt.reason }
  const after = await findChromium(machine)
  return after.found ? { found: after.found } : { reason: `it finished, but ${whyNoneFound(after)}` }
}

function whyNoneFound({ unusable }: ChromiumSearch): string {
  return unusable.length > 0
    ? unusable.join('; ')
    : `no ${commandNames.join(', ')} on the PATH or in the usual places`
}
