import { type Ending, none } from '../counting/count.ts'
import { countVitest } from '../counting/vitest.ts'
import { type Stage, top, vitestStage } from '../stages.ts'
import type { VitestReport } from '../vitest-report.ts'

/**
 * Milliseconds for the tests: of a minute, types and lint take a quarter on two cores where nothing else runs, and a run that is
 * ended takes some seconds to close.
 */
const time = 38_000

/** The variable that names the order of the files. */
export const orderVariable = 'POSTFIT_TEST_ORDER'

/** The unit tests of these files, in this order. What is not reached in time is said, and counts as nothing. */
export function touchedStage(files: readonly string[]): Stage {
  return {
    ...vitestStage,
    name: 'touched',
    args: () => [
      'run',
      '--config=tools/test/quick/vitest.config.ts',
      '--reporter=default',
      '--reporter=./tools/test/vitest-reporter.ts',
      ...['core', 'worker-node', 'tools'].map((project) => `--project=${project}`),
      ...files,
    ],
    env: (reportFile) => ({ ...vitestStage.env?.(reportFile), [orderVariable]: files.join('\n') }),
    folder: top,
    needsBrowser: false,
    time,
    count: (ending) => {
      const left = ending.outOfTime ? unreached(files, ending) : []
      if (left.length > 0) {
        console.log(
          `\nNot reached in time: ${left.length} of ${files.length} files. All of them: pnpm test unit`,
        )
      }
      return ending.outOfTime && ending.report === undefined ? none : countVitest(ending)
    },
  }
}

function unreached(files: readonly string[], { report }: Ending): string[] {
  const done: VitestReport['files'] = report === undefined ? [] : (JSON.parse(report) as VitestReport).files
  return files.filter((path) => done.every((file) => file.path !== path))
}
