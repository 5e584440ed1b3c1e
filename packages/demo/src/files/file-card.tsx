import type { Entry } from '../draft/entry.ts'
import { isReady, isRefused } from '../draft/entry.ts'
import type { FileJudgement } from '../draft/judgement.ts'
import { Comparison } from './comparison.tsx'
import { FactsLine } from './facts-line.tsx'
import { type FileStanding, standingOf } from './file-standing.ts'
import { IssueList } from './issue-list.tsx'
import { OriginalTrial } from './original-trial.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { SaveLink } from './save-link.tsx'
import { Thumbnail } from './thumbnail.tsx'

interface FileCardProps {
  readonly entry: Entry
  readonly judgement: FileJudgement | undefined
  /** Work is under way that must not lose the file. */
  readonly isLocked: boolean
  readonly onRemove: () => void
  readonly say: (text: string) => void
}

/** Everything about one file: what it is, what is wrong with it, what will be done, and what came of it. */
export function FileCard({ entry, judgement, isLocked, onRemove, say }: FileCardProps) {
  const { id, file, facts, outcome } = entry
  const output = outcome?.report.output
  const standing = standingNow(entry, judgement)
  const heading = `file-${id}`
  return (
    <li class={`file file--${standing.tone}`} aria-labelledby={heading}>
      <header class="file__header">
        <h3 id={heading}>{file.name}</h3>
        <p class={`standing standing--${standing.tone}`}>{standing.words}</p>
        <button
          class="button button--icon"
          type="button"
          disabled={isLocked}
          aria-label={`Remove ${file.name}`}
          onClick={onRemove}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
          </svg>
        </button>
      </header>

      {output && facts && output.file !== file ? (
        <Comparison before={{ file, facts }} after={output} />
      ) : (
        <div class="file__glance">
          <Thumbnail file={file} facts={facts} alt={`The photo ${file.name}`} />
          <FactsLine facts={facts} byteLength={file.size} />
        </div>
      )}

      <div class="file__words">
        {outcome ? (
          <>
            <IssueList label={`What is left of ${file.name}`} issues={outcome.left} />
            {isReady(entry) && outcome.left.length === 0 && (
              <p class="file__clean">No issue is left: the new file was checked by the same rules.</p>
            )}
            {isReady(entry) && judgement && judgement.issues.length > 0 && (
              <details class="file__history">
                <summary>What was wrong with the original</summary>
                <IssueList label={`What was wrong with ${file.name}`} issues={judgement.issues} />
              </details>
            )}
            {isRefused(entry) && outcome.left.length === 0 && (
              <p>There is no repair for this kind of file.</p>
            )}
          </>
        ) : (
          judgement && <IssueList label={`Issues of ${file.name}`} issues={judgement.issues} />
        )}
        {judgement && <PlanSteps plan={judgement.plan} isDone={isReady(entry)} />}
        <div class="file__actions">
          {output && <SaveLink file={output.file} />}
          {facts && <OriginalTrial file={file} say={say} />}
        </div>
      </div>
    </li>
  )
}

function standingNow(entry: Entry, judgement: FileJudgement | undefined): FileStanding {
  if (isReady(entry)) return { tone: 'fit', words: 'Ready to post' }
  if (isRefused(entry)) return { tone: 'error', words: 'Cannot be posted' }
  return standingOf(judgement)
}
