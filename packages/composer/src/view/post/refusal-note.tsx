import type { ComponentChildren } from 'preact'
import { ApiRefusal } from '../../upload/api-refusal.ts'
import { useWords } from '../language/use-language.ts'
import { failureInWords, waitOf } from './failure-in-words.ts'

interface RefusalNoteProps {
  readonly title: string
  readonly error: unknown
  /** What can be done about it. */
  readonly children?: ComponentChildren
}

/** What was said when the post was refused, in the words of whoever refused it. */
export function RefusalNote({ title, error, children }: RefusalNoteProps) {
  const words = useWords()
  const { status, details } = error instanceof ApiRefusal ? error : { status: null, details: [] }
  // The API repeats its first issue as the message of the whole.
  const messages = new Set([failureInWords(error, words), ...details])
  return (
    <div class="answer answer--error">
      <p class="answer__title">
        {title}
        {status !== null && <span class="answer__code">HTTP {status}</span>}
      </p>
      <ul>
        {[...messages].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {status === 429 && <p>{words.post.tooMuch(waitOf(error))}</p>}
      {children}
    </div>
  )
}
