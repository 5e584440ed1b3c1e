import type { ComponentChildren } from 'preact'
import type { ApiRefusal } from '../api/api-refusal.ts'
import { useWords } from '../language/use-language.ts'
import type { Words } from '../words/en.ts'

interface RefusalNoteProps {
  readonly title: string
  readonly refusal: ApiRefusal
  /** What can be done about it. */
  readonly children?: ComponentChildren
}

/** What the API said when it refused, in its own words. */
export function RefusalNote({ title, refusal, children }: RefusalNoteProps) {
  const words = useWords()
  // The API repeats its first issue as the message of the whole.
  const messages = new Set([refusalInWords(refusal, words), ...refusal.details])
  return (
    <div class="answer answer--error">
      <p class="answer__title">
        {title}
        {refusal.status !== null && <span class="answer__code">HTTP {refusal.status}</span>}
      </p>
      <ul>
        {[...messages].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {refusal.status === 429 && <p>{words.post.tooMuch(refusal.retryAfter)}</p>}
      {children}
    </div>
  )
}

/** A refusal in the API's words, or in the page's where the API said nothing. */
export function refusalInWords({ silence, status, message }: ApiRefusal, { post }: Words): string {
  if (silence === 'unreachable') return post.unreachable
  if (silence === 'absent') return post.absent
  if (silence === 'unreadable') return post.unreadable
  return silence === 'no-reason' ? post.noReason(status ?? 0) : message
}
