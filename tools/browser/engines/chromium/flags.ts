import type { Machine } from '../../machine.ts'

/** The command-line flags Chromium needs for headless work on this machine. */
export function chromiumFlags(machine: Machine): string[] {
  // Left alone, a distribution's Chromium reaches for update, sync and metrics hosts even in a test, and a
  // machine without a graphics card spends seconds on looking for one.
  const flags = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  // Chromium refuses to start as root inside its sandbox.
  if (machine.platform === 'linux' && machine.isRoot) flags.unshift('--no-sandbox')
  return flags
}
