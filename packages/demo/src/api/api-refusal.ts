/** The API said no, or nothing that can be used. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal'
  /** The HTTP status; `null` when there was no answer. */
  readonly status: number | null
  /** Every single thing that the API found wrong, in its words. */
  readonly details: readonly string[]

  constructor(status: number | null, message: string, details: readonly string[] = []) {
    super(message)
    this.status = status
    this.details = details
  }
}
