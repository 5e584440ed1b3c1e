import { execFileSync } from 'node:child_process'

/** Where the work of others is, the first one that there is. */
const mainLines = ['origin/HEAD', 'origin/main', 'main']

/** What differs from where this branch left the main line. */
export interface Change {
  /** The main line, or `HEAD` where there is none. */
  readonly since: string
  /** Paths from the repository's top, with what is not committed yet. */
  readonly files: readonly string[]
}

/** @param folder within the repository */
export function changedFiles(folder: string): Change {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const paths = (output: string): string[] => output.split('\0').filter(Boolean)
  for (const since of mainLines) {
    let base: string
    try {
      base = git('merge-base', 'HEAD', since).trim()
    } catch {
      continue
    }
    const files = paths(git('diff', '--name-only', '-z', base))
    return { since, files: [...files, ...paths(git('ls-files', '--others', '--exclude-standard', '-z'))] }
  }
  return { since: 'HEAD', files: paths(git('diff', '--name-only', '-z', 'HEAD')) }
}
