import { CropMarks } from '../page/crop-marks.tsx'

interface DropZoneProps {
  readonly isDragging: boolean
  /** There are files already: the zone makes room for them. */
  readonly isCompact: boolean
  readonly onFiles: (files: File[]) => void
}

/**
 * Where files are picked. The file input itself is what the keyboard and screen readers meet; the frame around it is
 * its label, and the page as a whole takes what is dropped.
 */
export function DropZone({ isDragging, isCompact, onFiles }: DropZoneProps) {
  const onChange = (event: Event & { currentTarget: HTMLInputElement }) => {
    const input = event.currentTarget
    onFiles([...(input.files ?? [])])
    // The same file can then be picked again after it was removed.
    input.value = ''
  }
  const classes = ['drop-zone', isDragging && 'drop-zone--over', isCompact && 'drop-zone--compact']
  return (
    <label class={classes.filter(Boolean).join(' ')}>
      <CropMarks />
      <input
        class="visually-hidden"
        type="file"
        multiple
        accept="image/*,video/*"
        aria-label="Add photos or a video"
        aria-describedby="drop-zone-hint"
        onChange={onChange}
      />
      <span class="drop-zone__title" aria-hidden="true">
        {isDragging ? 'Let go to check them' : isCompact ? 'Add more files' : 'Drop photos here'}
      </span>
      <span class="drop-zone__hint" id="drop-zone-hint">
        {isCompact ? 'Drop, paste or pick them.' : 'or paste them, or pick them from your device.'}
      </span>
      {!isCompact && (
        <>
          <span class="button drop-zone__pick" aria-hidden="true">
            Pick files
          </span>
          <span class="drop-zone__idea">Try a PNG screenshot: TikTok refuses every one of them.</span>
        </>
      )}
    </label>
  )
}
