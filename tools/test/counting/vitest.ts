import type { VitestReport } from '../vitest-report.ts'
import type { Count, Ending } from './count.ts'
import { countReport } from './report.ts'

export function countVitest(ending: Ending): Count {
  const { outOfTime = false } = ending
  return countReport<VitestReport>(outOfTime ? { ...ending, exitCode: 0 } : ending, (report) => {
    const bad = report.files.filter(({ failed, broken }) => failed.length > 0 || broken)
    const failures = bad.map(({ path, project, failed }) => ({
      where: path,
      tests: failed,
      command: `npx vitest run --config=vitest.workspace.ts --project=${project} ${path}`,
    }))
    // A file that does not load, or whose hooks throw, fails without any of its tests failing.
    const failed = bad.reduce((sum, { failed }) => sum + Math.max(1, failed.length), 0)
    const passed = report.files.reduce((sum, { passed }) => sum + passed, 0)
    // A run that did not get to its end has failed, whatever its exit code.
    return { passed, failed: failed + (report.ended || outOfTime || failed > 0 ? 0 : 1), failures }
  })
}
