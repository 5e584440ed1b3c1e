import type { Count, Ending, Failure } from './count.ts'
import { countReport } from './report.ts'

/** What we read of the report of Playwright's `json` reporter. */
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number }
  /** What went wrong outside any test: files that do not load, a web server that does not start. */
  errors: unknown[]
  suites?: Suite[]
}

type Suite = {
  suites?: Suite[]
  specs?: {
    title: string
    ok: boolean
    /** From the folder of the tests. */
    file: string
    tests: { projectName: string }[]
  }[]
}

export function countPlaywright(ending: Ending): Count {
  return countReport<PlaywrightReport>(ending, ({ stats, errors, suites = [] }) => ({
    // A flaky test passed on a retry, which the configuration allowed.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    failures: failuresIn(suites),
  }))
}

function failuresIn(suites: readonly Suite[]): Failure[] {
  const bad = suites.flatMap(allSpecs).filter(({ ok }) => !ok)
  return [...new Set(bad.map(({ file }) => file))].map((file) => {
    const specs = bad.filter((spec) => spec.file === file)
    const project = specs[0]?.tests[0]?.projectName
    return {
      where: `packages/demo/e2e/${file}`,
      tests: specs.map(({ title }) => title),
      command: `cd packages/demo && npx playwright test --no-deps --project=${project} e2e/${file}`,
    }
  })
}

function allSpecs({ specs = [], suites = [] }: Suite): NonNullable<Suite['specs']> {
  return [...specs, ...suites.flatMap(allSpecs)]
}
