import { listOf } from '../../words/list-of.ts'
import { Sentence } from '../language/sentence.tsx'
import { useWords } from '../language/use-language.ts'

interface RefusedFilesProps {
  readonly names: readonly string[]
  readonly onRemove: () => void
  /** Given when another try can succeed: a codec could not be fetched, or a worker crashed. */
  readonly onRetry?: (() => void) | undefined
}

/** Names the files that keep the post from being sent. Leaving them out is an editorial choice, so the person makes it. */
export function RefusedFiles({ names, onRemove, onRetry }: RefusedFilesProps) {
  const { prepare: words, language } = useWords()
  if (names.length === 0) return null
  return (
    <div class="answer answer--error">
      <p>
        <Sentence
          text={words.refused(names.length)}
          parts={{ names: <strong>{listOf(names, language)}</strong> }}
        />
      </p>
      <div class="answer__actions">
        {onRetry && (
          <button class="button button--small" type="button" onClick={onRetry}>
            {words.retry}
          </button>
        )}
        <button class="button button--small" type="button" onClick={onRemove}>
          {words.leaveOut(names.length)}
        </button>
      </div>
    </div>
  )
}
