import { ApiRefusal } from '../../upload/api-refusal.ts'
import type { Words } from '../../words/en.ts'

/** Why a post was not sent: in the API's words, in those of the embedder's own error, or in ours where nobody said anything. */
export function failureInWords(error: unknown, { post }: Words): string {
  if (!(error instanceof ApiRefusal)) return (error instanceof Error && error.message) || post.failed
  const { silence, status, message } = error
  if (silence === 'unreachable') return post.unreachable
  if (silence === 'absent') return post.absent
  if (silence === 'unreadable') return post.unreadable
  return silence === 'no-reason' ? post.noReason(status ?? 0) : message
}

/** Seconds that have to pass before the next try; `null` where nobody named any. */
export function waitOf(error: unknown): number | null {
  const wait = typeof error === 'object' && error !== null && 'retryAfter' in error ? error.retryAfter : null
  return typeof wait === 'number' && wait >= 0 ? wait : null
}
