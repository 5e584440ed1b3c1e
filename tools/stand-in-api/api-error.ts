import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** The codes the published SDK declares for an issue, as far as this API has use for them. */
export type IssueCode =
  | 'invalid_type'
  | 'invalid_enum_value'
  | 'invalid_string'
  | 'unrecognized_keys'
  | 'too_small'
  | 'too_big'
  | 'custom'

export interface ApiIssue {
  readonly code: IssueCode
  readonly message: string
  readonly path: readonly (string | number)[]
}

/** Part 2, "400"; the SDK declares the other statuses with the first two fields alone. */
export interface ApiErrorBody {
  readonly statusCode: number
  readonly message: string
  readonly issues?: readonly ApiIssue[]
}

/** A refusal that the client is told about. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly statusCode: ContentfulStatusCode
  readonly issues: readonly ApiIssue[]

  constructor(statusCode: ContentfulStatusCode, message: string, issues: readonly ApiIssue[] = []) {
    super(message)
    this.statusCode = statusCode
    this.issues = issues
  }

  toBody(): ApiErrorBody {
    const { statusCode, message, issues } = this
    return issues.length === 0 ? { statusCode, message } : { statusCode, message, issues }
  }
}

/** A 400 whose message is that of its first issue: it may be all a client shows. */
export function invalid(issues: readonly [ApiIssue, ...ApiIssue[]]): ApiError {
  return new ApiError(400, issues[0].message, issues)
}
