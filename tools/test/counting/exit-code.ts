import type { Count, Ending } from './count.ts'

/** A tool without a reporter is one test: it passes when the tool says so. */
export function countExitCode({ exitCode }: Ending): Count {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}
