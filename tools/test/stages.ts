import { join } from 'node:path'
import type { Count, Ending } from './counting/count.ts'
import { countExitCode } from './counting/exit-code.ts'
import { countPlaywright } from './counting/playwright.ts'
import { countVitest } from './counting/vitest.ts'
import { reportVariable } from './vitest-report.ts'

export type Stage = {
  name: string
  /** Where the tool runs, and from where it is resolved. */
  folder: string
  tool: [packageName: string, command: string]
  /** `reportFile` is where a reporter should write; nobody minds if it does not. */
  args: (reportFile: string) => string[]
  env?: (reportFile: string) => Record<string, string>
  needsBrowser: boolean
  /** Milliseconds after which it is ended; it has all the time that it takes unless given. */
  time?: number
  count: (ending: Ending) => Count
}

/** The repository's top. */
export const top: string = join(import.meta.dirname, '..', '..')

/** Unit tests, in Node and in a browser. */
export const vitestStage: Stage = {
  name: 'unit and browser',
  folder: top,
  tool: ['vitest', 'vitest'],
  args: () => [
    'run',
    '--config=vitest.workspace.ts',
    '--reporter=default',
    '--reporter=./tools/test/vitest-reporter.ts',
    // A forgotten `it.only` would quietly leave out everything else.
    '--allowOnly=false',
  ],
  env: (reportFile) => ({ [reportVariable]: reportFile }),
  needsBrowser: true,
  count: countVitest,
}

/** All of `pnpm test`, in order: what fails fastest comes first, what the later stages use before them. */
export const stages: readonly Stage[] = [
  {
    name: 'types',
    folder: top,
    tool: ['typescript', 'tsc'],
    args: () => ['--noEmit'],
    needsBrowser: false,
    count: countExitCode('types', 'npx tsc --noEmit'),
  },
  {
    name: 'lint',
    folder: top,
    tool: ['@biomejs/biome', 'biome'],
    args: () => ['check'],
    needsBrowser: false,
    count: countExitCode('lint', 'npx biome check'),
  },
  {
    name: 'build',
    folder: top,
    tool: ['tsx', 'tsx'],
    args: () => ['tools/build/cli.ts'],
    needsBrowser: false,
    count: countExitCode('build', 'pnpm build'),
  },
  vitestStage,
  {
    name: 'end to end',
    folder: join(top, 'packages', 'demo'),
    tool: ['@playwright/test', 'playwright'],
    args: () => ['test', '--config=playwright.config.ts', '--reporter=list,json', '--forbid-only'],
    env: (reportFile) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile }),
    needsBrowser: true,
    count: countPlaywright,
  },
]
