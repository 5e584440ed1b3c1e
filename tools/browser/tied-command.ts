/** The program that asks the kernel to end another one when its parent ends. Part of util-linux, so of Linux alone. */
export const tie = 'setpriv'

/**
 * The arguments with which the tie starts a program that ends with us, however we end: not even SIGKILL leaves one
 * behind. The program takes the tie's place, and its process number.
 */
export function tiedArgs(command: string, args: readonly string[]): string[] {
  return ['--pdeathsig', 'TERM', '--', command, ...args]
}
