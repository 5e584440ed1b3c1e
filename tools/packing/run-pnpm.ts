import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { top } from './public-packages.ts'

/** The version that the README and the continuous integration use. */
const pinned = 'pnpm@12.21.0'

/** Runs pnpm at the repository's top: the one that runs this, or the pinned one where there is none on the PATH. */
export async function runPnpm(args: readonly string[]): Promise<void> {
  const run = (command: string, given: readonly string[]) => promisify(execFile)(command, given, { cwd: top })
  try {
    await run('pnpm', args)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await run('npx', ['--yes', pinned, ...args])
  }
}
