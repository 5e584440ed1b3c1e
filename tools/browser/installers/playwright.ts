import type { Machine } from '../machine.ts'
import { onSearchPath } from '../search-path.ts'
import type { Attempt } from './attempt.ts'

/** Long enough for 200 MB over a slow line; a host that does not answer at all gives up far sooner. */
const timeout = 15 * 60_000
const connectionTimeout = 20_000

/** Downloads Playwright's own build of a browser. */
export async function installWithPlaywright(
  machine: Machine,
  engine: keyof Machine['playwright']['builds'],
): Promise<Attempt> {
  machine.say(`Installing ${engine} with Playwright...`)
  const args = [machine.playwright.cli, 'install']
  // The system libraries come from apt-get and need root; without it Playwright would ask for a password.
  if (machine.platform === 'linux' && machine.isRoot && onSearchPath(machine, 'apt-get').length > 0) {
    args.push('--with-deps')
  }
  // Other projects on the machine may still use the builds that Playwright would tidy away.
  args.push('--no-remove')
  // We launch the full browser by its path, so the separate headless shell would never be used.
  if (engine === 'chromium') args.push('--no-shell')
  args.push(engine)

  const result = await machine.run(machine.node, args, {
    timeout,
    show: true,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(connectionTimeout) },
  })
  return result.ok ? { ok: true } : { ok: false, reason: result.reason }
}
