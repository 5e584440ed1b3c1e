import { join } from 'node:path'
import type { Count, Ending } from './counting/count.ts'
import { countExitCode } from './counting/exit-code.ts'
import { countPlaywright } from './counting/playwright.ts'
import { countVitest } from './counting/vitest.ts'

export type Stage = {
  name: string
  /** Where the tool runs, and from where it is resolved. */
  folder: string
  tool: [packageName: string, command: string]
  /** `reportFile` is where a reporter should write; nobody minds if it does not. */
  args: (reportFile: string) => string[]
  env?: (reportFile: string) => Record<string, string>
  needsBrowser: boolean
  count: (ending: Ending) => Count
}

const root = join(import.meta.dirname, '..', '..')

/** All of `pnpm test`, in order: what fails fastest comes first, what the later stages use before them. */
export const stages: readonly Stage[] = [
  {
    name: 'types',
    folder: root,
    tool: ['typescript', 'tsc'],
    args: () => ['--noEmit'],
    needsBrowser: false,
    count: countExitCode,
  },
  {
    name: 'lint',
    folder: root,
    tool: ['@biomejs/biome', 'biome'],
    args: () => ['check'],
    needsBrowser: false,
    count: countExitCode,
  },
  {
    name: 'build',
    folder: root,
    tool: ['tsx', 'tsx'],
    args: () => ['tools/build/cli.ts'],
    needsBrowser: false,
    count: countExitCode,
  },
  {
    name: 'unit and browser',
    folder: root,
    tool: ['vitest', 'vitest'],
    args: (reportFile) => [
      'run',
      '--config=vitest.workspace.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      // A forgotten `it.only` would quietly leave out everything else.
      '--allowOnly=false',
    ],
    needsBrowser: true,
    count: countVitest,
  },
  {
    name: 'end to end',
    folder: join(root, 'packages', 'demo'),
    tool: ['@playwright/test', 'playwright'],
    args: () => ['test', '--config=playwright.config.ts', '--reporter=list,json', '--forbid-only'],
    env: (reportFile) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile }),
    needsBrowser: true,
    count: countPlaywright,
  },
]
