import { posix, win32 } from 'node:path'
import type { Machine } from '../../machine.ts'
import { onSearchPath } from '../../search-path.ts'

/** The names Firefox goes by on a PATH. */
export const commandNames = ['firefox', 'firefox-esr'] as const

/** The executables of an installed Firefox on this machine, in the order they should be tried. */
export function installedFirefoxes(machine: Machine): string[] {
  const { platform, variables, home } = machine
  if (platform === 'win32') {
    return [variables.ProgramFiles, variables['ProgramFiles(x86)'], variables.LOCALAPPDATA]
      .flatMap((root) => (root ? [win32.join(root, 'Mozilla Firefox', 'firefox.exe')] : []))
      .filter(machine.isExecutable)
  }
  const named = commandNames.flatMap((name) => onSearchPath(machine, name))
  if (platform !== 'darwin') return named
  const applications = ['/Applications', posix.join(home, 'Applications')]
  const places = applications.map((folder) => posix.join(folder, 'Firefox.app/Contents/MacOS/firefox'))
  return [...named, ...places.filter(machine.isExecutable)]
}
