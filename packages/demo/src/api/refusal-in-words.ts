import type { ApiRefusal } from '@postfit/composer/upload'
import type { Language } from '../language/language.ts'

/** A refusal in the API's words, or in the composer's where the API said nothing. */
export function refusalInWords(
  { silence, status, message }: ApiRefusal,
  { composer: { words } }: Language,
): string {
  const { unreachable, absent, unreadable, noReason } = words.post
  if (silence === null) return message
  return { unreachable, absent, unreadable, 'no-reason': noReason(status ?? 0) }[silence]
}
