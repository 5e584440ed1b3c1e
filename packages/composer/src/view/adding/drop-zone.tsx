import { CropMarks } from '../files/crop-marks.tsx'
import { useWords } from '../language/use-language.ts'

interface DropZoneProps {
  readonly isDragging: boolean
  /** There are files already: the zone makes room for them. */
  readonly isCompact: boolean
  /** The dialog opens, in which a person looks for files. */
  readonly onOpen: () => void
  readonly onFiles: (files: File[]) => void
}

/**
 * Where files are picked. The file input itself is what the keyboard and screen readers meet; the frame around it is
 * its label, and the page as a whole takes what is dropped.
 */
export function DropZone({ isDragging, isCompact, onOpen, onFiles }: DropZoneProps) {
  const { compose: words } = useWords()
  const classes = ['drop-zone', isDragging && 'drop-zone--over', isCompact && 'drop-zone--compact']
  return (
    <label class={classes.filter(Boolean).join(' ')}>
      <CropMarks />
      <input
        class="visually-hidden"
        type="file"
        multiple
        accept="image/*,video/*"
        aria-label={words.add}
        aria-describedby="drop-zone-hint"
        onClick={onOpen}
        onChange={(event) => onFiles(takeFiles(event.currentTarget))}
      />
      <span class="drop-zone__title" aria-hidden="true">
        {isDragging ? words.letGo : isCompact ? words.addMore : words.drop}
      </span>
      <span class="drop-zone__hint" id="drop-zone-hint">
        {isCompact ? words.hintCompact : words.hint}
      </span>
      {!isCompact && (
        <>
          <span class="button drop-zone__pick" aria-hidden="true">
            {words.pick}
          </span>
          <span class="drop-zone__idea">{words.idea}</span>
        </>
      )}
    </label>
  )
}

/** The files that were picked. The input is emptied, so that the same file can be picked again after it was removed. */
export function takeFiles(input: HTMLInputElement): File[] {
  const files = [...(input.files ?? [])]
  input.value = ''
  return files
}
