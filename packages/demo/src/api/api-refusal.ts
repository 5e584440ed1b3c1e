/** Why there are no words of the API's own. */
export type Silence = 'unreachable' | 'no-reason' | 'unreadable'

/** The API said no, or nothing that can be used. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal'
  /** The HTTP status; `null` when there was no answer. */
  readonly status: number | null
  /** Every single thing that the API found wrong, in its words. */
  readonly details: readonly string[]
  /** `null` where the message is the API's own. */
  readonly silence: Silence | null

  constructor(
    status: number | null,
    message: string,
    { details = [], silence = null }: { details?: readonly string[]; silence?: Silence | null } = {},
  ) {
    super(message)
    this.status = status
    this.details = details
    this.silence = silence
  }
}

/** Any failure as a refusal: what is none stands for an API that was not reached. */
export function asRefusal(error: unknown): ApiRefusal {
  return error instanceof ApiRefusal ? error : new ApiRefusal(null, String(error))
}
