import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { top } from './public-packages.ts'

/** The version that the README and the continuous integration use. */
export const pinned = 'pnpm@12.21.0'

/**
 * Runs pnpm at the repository's top: the one that runs this, or the pinned one where there is none on the PATH.
 *
 * @returns what it prints
 */
export async function runPnpm(args: readonly string[]): Promise<string> {
  const run = async (command: string, given: readonly string[]): Promise<string> =>
    (await promisify(execFile)(command, given, { cwd: top, maxBuffer: 64 * 1024 * 1024 })).stdout
  try {
    return await run('pnpm', args)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return run('npx', ['--yes', pinned, ...args])
  }
}
