/** A command line that cannot be understood. Its message is shown together with the usage, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
