import { count } from '../words/count.ts'

interface RefusedFilesProps {
  readonly names: readonly string[]
  readonly onRemove: () => void
  /** Given when another try can succeed: a codec could not be fetched, or a worker crashed. */
  readonly onRetry?: (() => void) | undefined
}

/** Names the files that keep the post from being sent. Leaving them out is an editorial choice, so the person makes it. */
export function RefusedFiles({ names, onRemove, onRetry }: RefusedFilesProps) {
  if (names.length === 0) return null
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(names)
  return (
    <div class="answer answer--error">
      <p>
        <strong>{list}</strong> cannot be posted. Leave {names.length === 1 ? 'it' : 'them'} out to go on.
      </p>
      <div class="answer__actions">
        {onRetry && (
          <button class="button button--small" type="button" onClick={onRetry}>
            Try again
          </button>
        )}
        <button class="button button--small" type="button" onClick={onRemove}>
          Leave out {count(names.length, 'file')}
        </button>
      </div>
    </div>
  )
}
