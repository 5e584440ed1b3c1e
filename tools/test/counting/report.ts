import type { Count, Ending } from './count.ts'

/**
 * Counts from a reporter's JSON. A run that ended badly without a failure in its report (it crashed, wrote no
 * report, or met an error outside any test) has failed once.
 */
export function countReport<Report>({ exitCode, report }: Ending, counts: (report: Report) => Count): Count {
  const count = report === undefined ? undefined : counted(report, counts)
  if (!count) return { passed: 0, failed: 1 }
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** Nothing when the report is not what the reporter writes: it was cut short, or its shape has changed. */
function counted<Report>(report: string, counts: (report: Report) => Count): Count | undefined {
  try {
    const count = counts(JSON.parse(report))
    return Number.isInteger(count.passed) && Number.isInteger(count.failed) ? count : undefined
  } catch {
    return undefined
  }
}
