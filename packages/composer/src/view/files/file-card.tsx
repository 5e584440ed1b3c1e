import { useState } from 'preact/hooks'
import { SortHandle } from '../adding/sort-handle.tsx'
import { useWords } from '../language/use-language.ts'
import type { FileCardProps } from './file-card-props.ts'
import { FileDetails } from './file-details.tsx'
import { standingOf } from './file-standing.ts'
import { Thumbnail } from './thumbnail.tsx'

/** One file as a card, or as a row that opens into one. */
export function FileCard(props: FileCardProps) {
  const { entry, judgement, place, total, isCompact, isOver, fraction, isLocked, onMove } = props
  const { id, file, facts, outcome } = entry
  const { file: words, compose } = useWords()
  const [isOpen, setOpen] = useState(false)
  const standing = standingOf(entry, judgement, fraction, isOver, words.standing)
  const heading = `file-${id}`
  const isPreparing = fraction !== undefined && fraction < 1 && !outcome
  const classes = ['file', `file--${standing.tone}`, isCompact && !isOpen && 'file--row']
  return (
    <li
      class={classes.filter(Boolean).join(' ')}
      aria-labelledby={heading}
      data-id={id}
      style={{ '--fraction': fraction ?? 0 }}
    >
      <header class="file__header">
        {total > 1 && (
          <SortHandle
            id={id}
            label={compose.sort(file.name, place + 1, total)}
            place={place}
            total={total}
            isLocked={isLocked}
            onMove={onMove}
          />
        )}
        {isCompact && !isOpen && <Thumbnail file={file} facts={facts} alt="" />}
        <h3 id={heading}>
          <bdi>{file.name}</bdi>
        </h3>
        <p class={`standing standing--${standing.tone}`}>{standing.words}</p>
        {isCompact && (
          <button
            class="button button--icon file__toggle"
            type="button"
            aria-expanded={isOpen}
            aria-label={words.detailsOf(file.name)}
            onClick={() => setOpen(!isOpen)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M3 6l5 5 5-5" />
            </svg>
          </button>
        )}
        <button
          class="button button--icon"
          type="button"
          disabled={isLocked && !isPreparing}
          aria-label={isPreparing ? words.stop(file.name) : words.remove(file.name)}
          onClick={isPreparing ? props.onStop : props.onRemove}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
          </svg>
        </button>
      </header>
      {isPreparing && <span class="file__bar" aria-hidden="true" />}
      {(!isCompact || isOpen) && <FileDetails {...props} />}
    </li>
  )
}
