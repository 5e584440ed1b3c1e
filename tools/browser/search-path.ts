import { posix, win32 } from 'node:path'
import type { Machine } from './machine.ts'

/** Every executable of this name on the PATH, in PATH order. */
export function onSearchPath(machine: Machine, name: string): string[] {
  const path = machine.platform === 'win32' ? win32 : posix
  return (machine.variables.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, name))
    .filter((candidate) => machine.isExecutable(candidate))
}
