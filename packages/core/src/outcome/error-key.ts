import { type ErrorKey, errorKinds } from './error-kinds.ts'
import type { PostError } from './post-error.ts'

/** Statuses that say what went wrong by themselves (bundle.social: Errors). */
const keysOfStatus: Readonly<Record<number, ErrorKey>> = {
  401: 'account_connection_expired',
  429: 'posting_rate_limited',
  504: 'media_processing_timeout',
}

/** Keys stand at the start of a message or soon after; a body of a megabyte is not worth searching. */
const searched = 2000

/**
 * The key that an error names; `null` when it names none that is known.
 *
 * The code counts before the message, because an API chose it; but the API also wraps TikTok's answers in a bare
 * `HTTP:422`, whose message "Media upload failed with reason: …" holds the key.
 */
export function errorKeyOf(error: PostError): ErrorKey | null {
  const message = (error.errorMessage ?? '').slice(0, searched).toLowerCase()
  const named = [
    ...words((error.code ?? '').slice(0, searched).toLowerCase()),
    // After "reason:" any word counts; elsewhere only a compound one or a number, or "internal server error" would name a key.
    ...words(/with reason:?(.*)/.exec(message)?.[1] ?? '').slice(0, 1),
    ...words(message).filter((word) => /[_\d]/.test(word)),
  ].filter((word) => word !== 'unknown_error')
  return (
    named.find(isErrorKey) ??
    keysOfStatus[error.httpStatus ?? Number(/^http:(\d{3})$/i.exec(error.code ?? '')?.[1])] ??
    null
  )
}

function words(text: string): string[] {
  return text.match(/[a-z]+(?:_[a-z]+)*|\b\d{5}\b/g) ?? []
}

function isErrorKey(word: string): word is ErrorKey {
  return Object.hasOwn(errorKinds, word)
}
