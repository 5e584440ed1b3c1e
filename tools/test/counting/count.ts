/** How many tests passed and failed. Skipped ones are neither. */
export type Count = { passed: number; failed: number; failures?: readonly Failure[] }

/** Where tests failed, and how to run that alone. */
export type Failure = { where: string; tests: readonly string[]; command: string }

/** How a stage's process ended and what its reporter wrote, if it has one and got that far. */
export type Ending = {
  exitCode: number | null
  report: string | undefined
  /** It was ended because its time was over: what it did not reach is no failure. */
  outOfTime?: boolean
}

export const none: Count = { passed: 0, failed: 0 }

export function add(a: Count, b: Count): Count {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    failures: [...(a.failures ?? []), ...(b.failures ?? [])],
  }
}
