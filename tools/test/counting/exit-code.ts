import type { Count, Ending } from './count.ts'

/**
 * A tool without a reporter is one test: it passes when the tool says so.
 *
 * @param command runs it alone
 */
export function countExitCode(where: string, command: string): (ending: Ending) => Count {
  return ({ exitCode }) =>
    exitCode === 0
      ? { passed: 1, failed: 0 }
      : { passed: 0, failed: 1, failures: [{ where, tests: [], command }] }
}
