import { installDebianPackages } from '../../installers/debian.ts'
import { ensureInstalled } from '../../installers/ensure.ts'
import { type Machine, thisMachine } from '../../machine.ts'
import { onSearchPath } from '../../search-path.ts'
import { tie } from '../../tied-command.ts'

/** The programs that together are a headless WebKit. */
export type WebkitInstall = {
  /** WebKitGTK's driver, which knows where its browser is. */
  driver: string
  /** WebKitGTK draws on a display only: this one needs no screen. */
  displayServer: string
  /** Starts the two so that they end with us. */
  tie: string
  /** Settings that the browser needs here. */
  environment: Readonly<Record<string, string>>
}

const programs = { driver: 'WebKitWebDriver', displayServer: 'Xvfb', tie } as const

/** A WebKit that can be driven on this machine, installed first if there is none: WebKitGTK, on Linux alone. */
export async function ensureWebkit(machine: Machine = thisMachine()): Promise<WebkitInstall> {
  if (machine.platform !== 'linux') {
    throw new Error(
      'WebKit is driven through WebKitGTK, which is there for Linux alone. ' +
        'Run the command on Linux (a container will do), or with chromium or firefox here.',
    )
  }
  return ensureInstalled(machine, {
    name: 'WebKit',
    wanted: 'an installed WebKitGTK with its driver',
    async find() {
      const [driver, displayServer, foundTie] = Object.values(programs).map(
        (name) => onSearchPath(machine, name)[0],
      )
      if (!driver || !displayServer || !foundTie) {
        const missing = Object.values(programs).filter((name) => onSearchPath(machine, name).length === 0)
        return { whyNot: `no ${missing.join(', ')} on the PATH` }
      }
      // WebKit refuses to start as root inside its sandbox.
      const environment = machine.isRoot ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}
      return { found: { driver, displayServer, tie: foundTie, environment } }
    },
    installers: [
      {
        name: 'the Debian packages webkit2gtk-driver and xvfb',
        install: () => installDebianPackages(machine, 'webkit2gtk-driver', 'xvfb', 'util-linux'),
      },
    ],
    advice: [
      `Install the packages that hold ${Object.values(programs).join(', ')} (of WebKitGTK, X.Org and util-linux) ` +
        'yourself, or connect this machine to the network, and run the command again.',
    ],
  })
}
