import type { Machine } from '../machine.ts'
import { onSearchPath } from '../search-path.ts'
import type { Attempt } from './attempt.ts'

const updateTimeout = 5 * 60_000
const installTimeout = 15 * 60_000
const sudoTimeout = 10_000

/** Installs packages with apt-get, as root or where sudo asks for no password. */
export async function installDebianPackages(machine: Machine, ...names: string[]): Promise<Attempt> {
  if (machine.platform !== 'linux' || onSearchPath(machine, 'apt-get').length === 0) {
    return { ok: false, reason: 'this machine has no apt-get' }
  }
  const root = await asRoot(machine)
  if (!root) return { ok: false, reason: 'apt-get needs root, and sudo is missing or asks for a password' }

  machine.say(`Installing from Debian: ${names.join(', ')}...`)
  const [command, ...prefix] = root
  const aptGet = (args: string[], timeout: number) =>
    // The lock timeout waits for an update that the system may be running by itself.
    machine.run(command, [...prefix, 'apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      timeout,
      show: true,
    })
  const update = await aptGet(['update'], updateTimeout)
  // One unreachable source makes `update` fail although the package may well come from another one: try.
  const install = await aptGet(['install', '-y', ...names], installTimeout)
  if (install.ok) return { ok: true }
  const reason = `apt-get install ${names.join(' ')}: ${install.reason}`
  return { ok: false, reason: update.ok ? reason : `apt-get update: ${update.reason}; ${reason}` }
}

/** The start of a command line that runs the rest as root and without questions, if there is a way. */
async function asRoot(machine: Machine): Promise<[command: string, ...args: string[]] | undefined> {
  // `env` because sudo does not hand our environment on.
  if (machine.isRoot) return ['env', 'DEBIAN_FRONTEND=noninteractive']
  if (onSearchPath(machine, 'sudo').length === 0) return undefined
  const sudo = await machine.run('sudo', ['-n', 'true'], { timeout: sudoTimeout })
  return sudo.ok ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'] : undefined
}
