import type { Entry } from '../draft/entry.ts'
import type { Judgement } from '../draft/judgement.ts'
import { FileCard } from './file-card.tsx'

interface FileListProps {
  readonly entries: readonly Entry[]
  readonly judgement: Judgement
  readonly isLocked: boolean
  readonly onRemove: (entry: Entry) => void
  readonly say: (text: string) => void
}

/** The files of the draft, in the order of the post. */
export function FileList({ entries, judgement, isLocked, onRemove, say }: FileListProps) {
  return (
    <ol class="files" aria-label="Files">
      {entries.map((entry) => (
        <FileCard
          key={entry.id}
          entry={entry}
          judgement={judgement.files.get(entry.id)}
          isLocked={isLocked}
          onRemove={() => onRemove(entry)}
          say={say}
        />
      ))}
    </ol>
  )
}
