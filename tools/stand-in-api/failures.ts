/** The documented keys of what can go wrong with a post (part 0). */
export type ErrorKey =
  | 'unsupported_file_format'
  | 'image_size_invalid'
  | 'video_frame_rate_invalid'
  | 'media_processing_timeout'
  | 'posting_rate_limited'
  | 'account_connection_expired'
  | 'content_policy_restricted'
  | 'unknown_error'

/** The SDK's `errorsVerbose.TIKTOK`. */
export interface PostFailure {
  readonly code: string
  readonly errorMessage: string
  readonly isTransient: boolean | null
  readonly retryability: 'retryable' | 'non_retryable' | 'unknown'
  readonly httpStatus: number
  readonly meta: null
  readonly userFacingMessage: null
}

/** How the API tells of each failure (part 0, "Public error keys", and part 1, "fail_reason"). */
const failures: Readonly<Record<ErrorKey, Omit<PostFailure, 'meta' | 'userFacingMessage'>>> = {
  unsupported_file_format: wrapped('file_format_check_failed', 422, false),
  image_size_invalid: wrapped('picture_size_check_failed', 422, false),
  video_frame_rate_invalid: wrapped('frame_rate_check_failed', 422, false),
  media_processing_timeout: {
    code: 'media_processing_timeout',
    errorMessage: 'TikTok did not finish processing in time',
    isTransient: true,
    retryability: 'unknown',
    httpStatus: 504,
  },
  posting_rate_limited: wrapped('spam_risk_too_many_posts', 502, true),
  account_connection_expired: {
    code: 'account_connection_expired',
    errorMessage: 'The access token is invalid or has expired',
    isTransient: false,
    retryability: 'non_retryable',
    httpStatus: 401,
  },
  content_policy_restricted: {
    code: 'content_policy_restricted',
    errorMessage: 'The content was restricted by TikTok',
    isTransient: false,
    retryability: 'non_retryable',
    httpStatus: 403,
  },
  unknown_error: {
    code: 'unknown_error',
    errorMessage: 'Something went wrong',
    isTransient: null,
    retryability: 'unknown',
    httpStatus: 500,
  },
}

/** What `errorsVerbose` says of a failed post. */
export function failureOf(key: ErrorKey): PostFailure {
  return { ...failures[key], meta: null, userFacingMessage: null }
}

/** The keys that a post can be made to fail with. */
export const errorKeys = Object.keys(failures) as ErrorKey[]

/** TikTok's own reason, as the API wraps it. */
function wrapped(reason: string, httpStatus: number, isTransient: boolean) {
  return {
    code: `HTTP:${httpStatus}`,
    errorMessage: `Media upload failed with reason: ${reason}`,
    isTransient,
    retryability: isTransient ? ('retryable' as const) : ('non_retryable' as const),
    httpStatus,
  }
}
