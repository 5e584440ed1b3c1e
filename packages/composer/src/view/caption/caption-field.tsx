import { findHashtags, findMentions, type Issue, shortenCaption } from '@postfit/core'
import { IssueList } from '../files/issue-list.tsx'
import { useWords } from '../language/use-language.ts'
import { captionLimit } from './caption-limit.ts'
import { captionParts } from './caption-parts.ts'

/** With this many characters left, the counter is worth hearing about. */
const worthHearing = 100

/** How many characters of the end are shown of what a shortened caption would be. */
const shownEnd = 90

interface CaptionFieldProps {
  readonly value: string
  readonly issues: readonly Issue[]
  readonly onChange: (value: string) => void
}

/** The caption, and how much of it is left. Text that is too long is only cut when the person asks for it. */
export function CaptionField({ value, issues, onChange }: CaptionFieldProps) {
  const { caption: words, language } = useWords()
  const left = captionLimit - value.length
  const isOver = left < 0
  const limit = captionLimit.toLocaleString(language)
  const shortened = isOver ? shortenCaption(value, captionLimit, '…', { keepTags: true }) : value
  return (
    <div class="field">
      <label for="caption">{words.label}</label>
      <div class="caption">
        <CaptionMarks value={value} />
        <textarea
          id="caption"
          value={value}
          aria-describedby="caption-count"
          aria-invalid={isOver}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <p class={`field__note${isOver ? ' field__note--error' : ''}`} id="caption-count">
        <span>{words.counted(value.length.toLocaleString(language), limit)}</span>
        {isOver && <span>{words.excess(-left)}</span>}
      </p>
      {/[#@＃＠]/.test(value) && (
        <p class="field__note">{words.tags(findHashtags(value).length, findMentions(value).length)}</p>
      )}
      <p class="visually-hidden" aria-live="polite">
        {isOver ? words.excess(-left) : left <= worthHearing && words.left(left)}
      </p>
      <IssueList label={words.issues} issues={issues} />
      {isOver && (
        <div class="shorten">
          <p>
            <strong>{words.preview}</strong>
            <q>…{shortened.slice(-shownEnd)}</q>
          </p>
          <button class="button button--small" type="button" onClick={() => onChange(shortened)}>
            {words.shorten(limit)}
          </button>
        </div>
      )}
    </div>
  )
}

/**
 * Lies behind the text field with the same text in the same places, invisible but for its marks. What is read out and
 * edited is the field alone.
 */
function CaptionMarks({ value }: { value: string }) {
  return (
    <div class="caption__marks" aria-hidden="true">
      {captionParts(value).map(({ text, kind, isOver }, index) => {
        const looks = [kind !== 'text' && 'caption__tag', isOver && 'caption__over'].filter(Boolean).join(' ')
        return looks ? (
          <mark key={index} class={looks}>
            {text}
          </mark>
        ) : (
          text
        )
      })}
      {/* A line break at the end takes no room without something behind it. */}
      {'\u200b'}
    </div>
  )
}
