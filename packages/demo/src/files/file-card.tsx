import type { PreparePolicy } from '@postfit/core'
import { SortHandle } from '../compose/sort-handle.tsx'
import { type Entry, isReady, isRefused } from '../draft/entry.ts'
import type { FileJudgement } from '../draft/judgement.ts'
import { useWords } from '../language/use-language.ts'
import { Comparison } from './comparison.tsx'
import { FactsLine } from './facts-line.tsx'
import { standingOf } from './file-standing.ts'
import { IssueList } from './issue-list.tsx'
import { OriginalTrial } from './original-trial.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { RepairChoices } from './repair-choices.tsx'
import { SaveLink } from './save-link.tsx'
import { Thumbnail } from './thumbnail.tsx'

/** What can be done with one file. */
export interface FileActions {
  onRemove(): void
  onMove(place: number): void
  onCover(): void
  onRepair(): void
  onStop(): void
  onChoose(policy: PreparePolicy): void
}

interface FileCardProps extends FileActions {
  readonly entry: Entry
  readonly judgement: FileJudgement | undefined
  /** Its place in the post, counted from 0, and how many there are. */
  readonly place: number
  readonly total: number
  readonly isCover: boolean
  /** How far its preparation is, 0 to 1; `undefined` while it is not being prepared. */
  readonly fraction: number | undefined
  /** Work is under way that must not lose the file. */
  readonly isLocked: boolean
  readonly say: (text: string) => void
}

/** Everything about one file: what it is, what is wrong with it, what will be done, and what came of it. */
export function FileCard(props: FileCardProps) {
  const { entry, judgement, place, total, isCover, fraction, isLocked, say, onMove } = props
  const { id, file, facts, outcome } = entry
  const words = useWords()
  const output = outcome?.report.output
  const standing = standingOf(entry, judgement, fraction, words)
  const heading = `file-${id}`
  const isPreparing = fraction !== undefined && fraction < 1 && !outcome
  return (
    <li
      class={`file file--${standing.tone}`}
      aria-labelledby={heading}
      data-id={id}
      style={{ '--fraction': fraction ?? 0 }}
    >
      <header class="file__header">
        {total > 1 && (
          <SortHandle
            id={id}
            label={words.compose.sort(file.name, place + 1, total)}
            place={place}
            total={total}
            isLocked={isLocked}
            onMove={onMove}
          />
        )}
        <h3 id={heading}>{file.name}</h3>
        <p class={`standing standing--${standing.tone}`}>{standing.words}</p>
        <button
          class="button button--icon"
          type="button"
          disabled={isLocked && !isPreparing}
          aria-label={isPreparing ? words.file.stop(file.name) : words.file.remove(file.name)}
          onClick={isPreparing ? props.onStop : props.onRemove}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
          </svg>
        </button>
      </header>
      {isPreparing && <span class="file__bar" aria-hidden="true" />}

      {output && facts && output.file !== file ? (
        <Comparison before={{ file, facts }} after={output} />
      ) : (
        <div class="file__glance">
          <Thumbnail file={file} facts={facts} alt={words.file.photo(file.name)} />
          <FactsLine facts={facts} byteLength={file.size} />
        </div>
      )}

      <div class="file__words">
        {outcome ? (
          <>
            <IssueList label={words.file.left(file.name)} issues={outcome.left} />
            {isReady(entry) && outcome.left.length === 0 && <p class="file__clean">{words.file.clean}</p>}
            {isReady(entry) && judgement && judgement.issues.length > 0 && (
              <details class="file__history">
                <summary>{words.file.history}</summary>
                <IssueList label={words.file.wrong(file.name)} issues={judgement.issues} />
              </details>
            )}
            {isRefused(entry) && outcome.left.length === 0 && <p>{words.file.noRepair}</p>}
          </>
        ) : (
          judgement && <IssueList label={words.file.issues(file.name)} issues={judgement.issues} />
        )}
        {judgement && <PlanSteps plan={judgement.plan} isDone={isReady(entry)} />}
        {facts?.kind === 'image' && judgement?.plan.refusals.length === 0 && (
          <RepairChoices
            name={file.name}
            policy={entry.policy}
            isLocked={isLocked}
            onChange={props.onChoose}
          />
        )}
        <div class="file__actions">
          {total > 1 && (
            <>
              <button
                class="button button--small button--quiet"
                type="button"
                aria-pressed={isCover}
                aria-label={isCover ? words.compose.isCover(file.name) : words.compose.makeCover(file.name)}
                onClick={props.onCover}
              >
                {words.compose.cover}
              </button>
              <MoveButton direction={-1} {...props} />
              <MoveButton direction={1} {...props} />
            </>
          )}
          {!outcome && total > 1 && judgement?.plan.steps.some(({ kind }) => kind !== 'keep') && (
            <button
              class="button button--small button--quiet"
              type="button"
              disabled={isLocked}
              onClick={props.onRepair}
            >
              {words.file.repairOne(file.name)}
            </button>
          )}
          {output && <SaveLink file={output.file} />}
          {facts && <OriginalTrial file={file} facts={facts} say={say} />}
        </div>
      </div>
    </li>
  )
}

function MoveButton({
  direction,
  entry,
  place,
  total,
  isLocked,
  onMove,
}: FileCardProps & { direction: 1 | -1 }) {
  const { compose } = useWords()
  const { name } = entry.file
  const target = place + direction
  return (
    <button
      class="button button--small button--quiet button--arrow"
      type="button"
      disabled={isLocked || target < 0 || target >= total}
      aria-label={direction < 0 ? compose.moveUp(name) : compose.moveDown(name)}
      onClick={() => onMove(target)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={direction < 0 ? 'M8 13V3M4 7l4-4 4 4' : 'M8 3v10M4 9l4 4 4-4'} />
      </svg>
    </button>
  )
}
