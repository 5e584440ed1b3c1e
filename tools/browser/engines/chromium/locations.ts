import { posix, win32 } from 'node:path'
import type { Machine } from '../../machine.ts'
import { onSearchPath } from '../../search-path.ts'

/** The names Chromium and Chrome go by on a PATH, Chromium first. */
export const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const

/** The executables of an installed Chromium or Chrome on this machine, in the order they should be tried. */
export function installedChromiums(machine: Machine): string[] {
  if (machine.platform === 'win32') return windowsPlaces(machine).filter(machine.isExecutable)
  const named = commandNames.flatMap((name) => onSearchPath(machine, name))
  if (machine.platform !== 'darwin') return named
  return [...named, ...macPlaces(machine).filter(machine.isExecutable)]
}

function macPlaces(machine: Machine): string[] {
  const applications = ['/Applications', posix.join(machine.home, 'Applications')]
  return ['Chromium', 'Google Chrome'].flatMap((name) =>
    applications.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  )
}

function windowsPlaces({ variables }: Machine): string[] {
  const roots = [variables.ProgramFiles, variables['ProgramFiles(x86)'], variables.LOCALAPPDATA]
  return [['Chromium'], ['Google', 'Chrome']].flatMap((vendor) =>
    roots.flatMap((root) => (root ? [win32.join(root, ...vendor, 'Application', 'chrome.exe')] : [])),
  )
}
