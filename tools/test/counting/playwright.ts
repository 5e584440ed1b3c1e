import type { Count, Ending } from './count.ts'
import { countReport } from './report.ts'

/** What we read of the report of Playwright's `json` reporter. */
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number }
  /** What went wrong outside any test: files that do not load, a web server that does not start. */
  errors: unknown[]
}

export function countPlaywright(ending: Ending): Count {
  return countReport<PlaywrightReport>(ending, ({ stats, errors }) => ({
    // A flaky test passed on a retry, which the configuration allowed.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }))
}
