/** An invalid command line. Its message is shown with the usage, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
