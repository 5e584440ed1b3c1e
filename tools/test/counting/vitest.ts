import type { Count, Ending } from './count.ts'
import { countReport } from './report.ts'

/** What we read of the report of Vitest's `json` reporter. */
type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

export function countVitest(ending: Ending): Count {
  return countReport<VitestReport>(ending, ({ numPassedTests, numFailedTests, testResults }) => {
    // A file that does not load, or whose hooks throw, fails without any of its tests failing.
    const brokenFiles = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length }
  })
}
