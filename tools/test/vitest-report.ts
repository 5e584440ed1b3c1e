/** What our reporter writes of a Vitest run, anew after each file of tests. */
export interface VitestReport {
  readonly files: readonly VitestFile[]
  /** The run got to its end. */
  readonly ended: boolean
}

/** A file of tests that is done. */
export interface VitestFile {
  /** From the repository's top. */
  readonly path: string
  readonly project: string
  readonly passed: number
  /** The names of the tests that failed, with those of what they are in. */
  readonly failed: readonly string[]
  /** It did not load, or a hook of it threw. */
  readonly broken: boolean
}

/** The variable that names the file that it is written to. */
export const reportVariable = 'POSTFIT_VITEST_REPORT'
