import type { ApiRefusal } from '../api/api-refusal.ts'

interface RefusalNoteProps {
  readonly title: string
  readonly refusal: ApiRefusal
}

/** What the API said when it refused, in its own words. */
export function RefusalNote({ title, refusal }: RefusalNoteProps) {
  // The API repeats its first issue as the message of the whole.
  const messages = new Set([refusal.message, ...refusal.details])
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
    </div>
  )
}
