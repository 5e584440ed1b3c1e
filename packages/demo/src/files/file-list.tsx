import { useKeptPlace } from '../compose/use-kept-place.ts'
import type { Entry } from '../draft/entry.ts'
import type { Judgement } from '../draft/judgement.ts'
import type { Draft } from '../draft/use-draft.ts'
import { useWords } from '../language/use-language.ts'
import type { Preparation } from '../prepare/use-preparation.ts'
import { FileCard } from './file-card.tsx'

interface FileListProps {
  readonly draft: Draft
  readonly judgement: Judgement
  readonly preparation: Preparation
  readonly isLocked: boolean
  readonly onRemove: (entry: Entry) => void
  readonly onRepair: (entry: Entry) => void
  readonly say: (text: string) => void
}

/** The files of the draft, in the order of the post. */
export function FileList({
  draft,
  judgement,
  preparation,
  isLocked,
  onRemove,
  onRepair,
  say,
}: FileListProps) {
  const words = useWords()
  const { list, coverIndex } = draft
  const part = useKeptPlace(list)
  const move = ({ id, file }: Entry, place: number) => {
    draft.move(id, place)
    say(words.compose.moved(file.name, place + 1, list.length))
  }
  return (
    <ol class="files" aria-label={words.compose.list} ref={part}>
      {list.map((entry, place) => (
        <FileCard
          key={entry.id}
          entry={entry}
          judgement={judgement.files.get(entry.id)}
          place={place}
          total={list.length}
          isCover={place === coverIndex}
          fraction={preparation.fractions.get(entry.id)}
          isLocked={isLocked}
          onRemove={() => onRemove(entry)}
          onMove={(target) => move(entry, target)}
          onCover={() => {
            draft.makeCover(entry.id)
            say(words.compose.isCover(entry.file.name))
          }}
          onRepair={() => onRepair(entry)}
          onStop={() => preparation.stop(entry.id)}
          onChoose={(policy) => draft.choose(entry.id, policy)}
          say={say}
        />
      ))}
    </ol>
  )
}
