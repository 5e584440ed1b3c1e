import { useSurroundings } from '../context.ts'
import { useWords } from '../language/use-language.ts'
import type { FileCardProps } from './file-card-props.ts'
import { isHere } from './is-here.ts'
import { OwnAction } from './own-action.tsx'
import { SaveLink } from './save-link.tsx'

/** What can be done with a file: made the cover, moved, repaired alone, saved, and sent as it was. */
export function FileTools(props: FileCardProps) {
  const { entry, judgement, total, isCover, isLocked, onCover, onRepair } = props
  const { file, facts, outcome } = entry
  const words = useWords()
  const { fileActions } = useSurroundings()
  const output = outcome?.report.output
  const isRepairable = judgement?.plan.steps.some(({ kind }) => kind !== 'keep')
  // A codec could not be fetched, or a worker crashed.
  const canRetry = outcome?.report.error?.retryable === true
  return (
    <div class="file__actions">
      {total > 1 && (
        <>
          {facts?.kind === 'image' && (
            <button
              class="button button--small button--quiet"
              type="button"
              aria-pressed={isCover}
              aria-label={words.compose.makeCover(file.name)}
              onClick={onCover}
            >
              {words.compose.cover}
            </button>
          )}
          <MoveButton direction={-1} {...props} />
          <MoveButton direction={1} {...props} />
        </>
      )}
      {((!outcome && total > 1 && isRepairable) || canRetry) && (
        <button
          class="button button--small button--quiet"
          type="button"
          disabled={isLocked}
          onClick={onRepair}
        >
          {canRetry ? words.file.retryOne(file.name) : words.file.repairOne(file.name)}
        </button>
      )}
      {output && isHere(output.file) && <SaveLink file={output.file} />}
      {facts &&
        fileActions.map((action) => (
          <OwnAction key={action.label} action={action} file={file} facts={facts} />
        ))}
    </div>
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
