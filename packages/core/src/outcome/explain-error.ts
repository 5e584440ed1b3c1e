import type { Advice, AdviceLocale } from './advice.ts'
import { adviceEn } from './advice-en.ts'
import { errorKeyOf } from './error-key.ts'
import { type ErrorKind, errorKinds, type Retryable } from './error-kinds.ts'
import type { PostError } from './post-error.ts'

/** What an error means, for programs (`code`, `retryable`, `rules`) and for people (`problem`, `advice`). */
export interface ErrorExplanation extends ErrorKind, Advice {
  /** The key as it came, also one that is not known; `null` when there was none. */
  readonly key: string | null
  /** The message as it came. For logs: it is TikTok's or the API's, in English, and not meant for people. */
  readonly message: string | null
}

/**
 * What an error means and what to do about it. Never throws; what is not known is explained as `unknown_error`, with
 * its key and message kept.
 *
 * @param error the error of a {@link PostOutcome}, or `errorsVerbose.TIKTOK` of a post, or just TikTok's `fail_reason`
 * @param locale the language of the advice; English unless given
 */
export function explainError(error: PostError | string, locale: AdviceLocale = adviceEn): ErrorExplanation {
  const {
    code = null,
    errorMessage = null,
    ...rest
  }: PostError = typeof error === 'string' ? { code: error } : error
  const known = errorKeyOf({ code, errorMessage, ...rest })
  const kind = errorKinds[known ?? 'unknown_error']
  return {
    ...kind,
    retryable: known ? kind.retryable : (claimed(rest) ?? kind.retryable),
    key: known ?? code,
    message: errorMessage,
    ...locale.errors[kind.code],
  }
}

/** What the API says of retrying; asked only where this library knows nothing itself. */
function claimed({ retryability, isTransient }: PostError): Retryable | null {
  if (retryability === 'non_retryable') return 'no'
  return retryability === 'retryable' || isTransient ? 'yes' : null
}
