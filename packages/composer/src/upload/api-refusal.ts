/** Why there are no words of the API's own. */
export type Silence = 'unreachable' | 'absent' | 'no-reason' | 'unreadable'

interface RefusalDetails {
  readonly details?: readonly string[]
  readonly silence?: Silence | null
  readonly retryAfter?: number | null
}

/** The API said no, or nothing that can be used. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal'
  /** The HTTP status; `null` when there was no answer. */
  readonly status: number | null
  /** Every single thing that the API found wrong, in its words. */
  readonly details: readonly string[]
  /** Seconds after which the API wants to be asked again; `null` where it names none. */
  readonly retryAfter: number | null
  /** `null` where the message is the API's own. */
  readonly silence: Silence | null

  constructor(
    status: number | null,
    message: string,
    { details = [], silence = null, retryAfter = null }: RefusalDetails = {},
  ) {
    super(message)
    this.retryAfter = retryAfter
    this.status = status
    this.details = details
    this.silence = silence
  }
}

/** Whether the same request can succeed later: the API was not reached, is in trouble, or has too much to do. */
export function isPassing({ status }: ApiRefusal): boolean {
  return status === null || status === 429 || status >= 500
}

/** Any failure as a refusal: what is none stands for an API that was not reached. */
export function asRefusal(error: unknown): ApiRefusal {
  return error instanceof ApiRefusal ? error : new ApiRefusal(null, String(error))
}
