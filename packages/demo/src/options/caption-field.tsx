import { type Issue, shortenCaption } from '@postfit/core'
import { IssueList } from '../files/issue-list.tsx'
import { count } from '../words/count.ts'
import { captionLimit } from './caption-limit.ts'

/** With this many characters left, the counter is worth hearing about. */
const worthHearing = 100

interface CaptionFieldProps {
  readonly value: string
  readonly issues: readonly Issue[]
  readonly onChange: (value: string) => void
}

/** The caption, and how much of it is left. Text that is too long is only cut when the person asks for it. */
export function CaptionField({ value, issues, onChange }: CaptionFieldProps) {
  const left = captionLimit - value.length
  const isOver = left < 0
  const excess = `${count(-left, 'character')} too many`
  return (
    <div class="field">
      <label for="caption">Caption</label>
      <textarea
        id="caption"
        rows={4}
        value={value}
        aria-describedby="caption-count"
        aria-invalid={isOver}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p class={`field__note${isOver ? ' field__note--error' : ''}`} id="caption-count">
        <span>
          {value.length.toLocaleString('en')} / {captionLimit.toLocaleString('en')}
        </span>
        {isOver && <span>{excess}</span>}
      </p>
      <p class="visually-hidden" aria-live="polite">
        {isOver ? excess : left <= worthHearing && `${count(left, 'character')} left`}
      </p>
      <IssueList label="Issues of the caption" issues={issues} />
      {isOver && (
        <button
          class="button button--small field__repair"
          type="button"
          onClick={() => onChange(shortenCaption(value, captionLimit))}
        >
          Shorten it to {captionLimit.toLocaleString('en')}
        </button>
      )}
    </div>
  )
}
