import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The repository's top. */
export const top: string = join(import.meta.dirname, '../..')

/**
 * Every TypeScript file of ours that is compiled or run in place, as paths from the top: those that Git has, and new ones that it does
 * not ignore. The modules in AssemblyScript are another language, with imports of its own.
 */
export function sourceFiles(): string[] {
  // Not of `fixtures`: there `.ts` is a transport stream.
  const patterns = ['packages', 'tools', 'examples'].flatMap((folder) => [
    `${folder}/*.ts`,
    `${folder}/*.tsx`,
  ])
  const listed = [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    ':(glob)*.ts',
    ...patterns,
  ]
  const paths = execFileSync('git', listed, { cwd: top, encoding: 'utf8' }).split('\0').filter(Boolean)
  const kept = paths.filter((path) => !path.startsWith('packages/worker/assembly/'))
  // Git goes on listing what was deleted and not committed yet.
  return kept.filter((path) => existsSync(join(top, path))).sort()
}
