import type { Issue } from '@postfit/core'
import type { Entry } from '../../store/entry.ts'
import { useWords } from '../language/use-language.ts'
import { exceededPhotoLimit } from './photo-limit.ts'

interface OverLimitProps {
  readonly entries: readonly Entry[]
  /** The issues of the post. */
  readonly issues: readonly Issue[]
  readonly isLocked: boolean
  readonly onDrop: (entries: readonly Entry[]) => void
}

/** Says that there are more photos than a post takes, and leaves the last ones out when the person wants it. */
export function OverLimit({ entries, issues, isLocked, onDrop }: OverLimitProps) {
  const { compose: words } = useWords()
  const max = exceededPhotoLimit(issues)
  if (max === null) return null
  const over = entries.slice(max)
  return (
    <div class="answer answer--error">
      <p>{words.overLimit(max, over.length)}</p>
      <button class="button button--small" type="button" disabled={isLocked} onClick={() => onDrop(over)}>
        {words.dropRest(over.length)}
      </button>
    </div>
  )
}
