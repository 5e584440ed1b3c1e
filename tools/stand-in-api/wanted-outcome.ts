import type { Context } from 'hono'
import { ApiError, invalid } from './api-error.ts'
import type { DemandedLimit } from './demanded-limit.ts'
import { type ErrorKey, errorKeys } from './failures.ts'

/** Not the API's: the header that makes the stand-in fail a post, so that failures can be seen and tested. */
export const OUTCOME_HEADER = 'x-stand-in-outcome'

/**
 * What a request wants to become of its post: one of the documented error keys, or `too_many_requests`.
 *
 * @throws ApiError 429 when that is what is wanted, 400 for a key that is not documented
 */
export function wantedOutcome(c: Context, limit: DemandedLimit): ErrorKey | null {
  const wanted = c.req.header(OUTCOME_HEADER)
  if (wanted === undefined) return null
  if (wanted === 'too_many_requests') {
    const seconds = limit.secondsLeft()
    if (seconds === null) return null
    c.header('Retry-After', String(seconds))
    throw new ApiError(429, 'Too many requests: asked for')
  }
  const key = errorKeys.find((known) => known === wanted)
  if (key) return key
  const message = `${OUTCOME_HEADER}: expected one of ${errorKeys.join(', ')}, too_many_requests; received ${wanted}`
  throw invalid([{ code: 'invalid_enum_value', message, path: [] }])
}
